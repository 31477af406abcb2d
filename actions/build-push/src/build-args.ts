const SECRET_NAME = /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIALS?|API_?KEY|PRIVATE_KEY)$/i;

/** The names of build arguments that hold a secret by their looks: anybody who has the image can read it. */
export function secretLikeNames(names: Iterable<string>): string[] {
  return [...names].filter((name) => SECRET_NAME.test(name));
}
