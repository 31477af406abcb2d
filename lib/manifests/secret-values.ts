import type { TemplateValue } from '../template/walk.ts';

/**
 * What a secret of a known form is called, and how it looks. Sources: each issuer's documentation of its tokens. What may
 * be repeated before a further sign has a limit, so that a long text takes time in proportion to its length.
 */
const KNOWN_FORMS: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  // The same in base64, at each of its three offsets in the group of four.
  ['a private key in base64', /LS0tLS1CRUdJTi[A-Za-z0-9+/=\s]{0,24}(?:UFJJVkFURS|BSSVZBVEUg|QUklWQVRF)/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9]{20,40}_[A-Za-z0-9]{50,})/],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{20,}/],
  ['a Slack webhook', /hooks\.slack\.com\/services\/T[A-Za-z0-9]{6,}\/B[A-Za-z0-9]{6,}\/[A-Za-z0-9]{20,}/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['an OpenAI or Anthropic key', /\bsk-(?=[A-Za-z_-]{0,60}\d)(?=[A-Za-z0-9_-]{0,60}[A-Z])[A-Za-z0-9_-]{20,}/],
  ['a Vault token', /\bhv[sbr]\.[A-Za-z0-9_-]{20,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a PyPI token', /\bpypi-AgEI[A-Za-z0-9_-]{40,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}/],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{20,40}\.[A-Za-z0-9_-]{40,}/],
  ['a Discord token', /\b[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}/],
  ['a Discord webhook', /discord(?:app)?\.com\/api\/webhooks\/\d{15,25}\/[A-Za-z0-9_-]{40,}/],
  ['an Azure storage key', /AccountKey=[A-Za-z0-9+/]{80,}={0,2}/],
  ['a JSON Web Token', /\beyJ[A-Za-z0-9_-]{8,600}\.eyJ[A-Za-z0-9_-]{8,9000}\.[A-Za-z0-9_-]{20,}/],
];

const SECRET_KEY =
  /(?:^|[-_.]|(?<=[a-z0-9])(?=[A-Z]))(?:pass(?:word|wd|phrase)?|pwd|tokens?|secrets?|api[-_]?keys?|(?:access|private|secret|signing|encryption)[-_]?keys?|credentials?)$/i;
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?["']?([A-Za-z][\w.-]*)["']?[ \t]*[:=][ \t]*["']?([^\s"',;]+)/gm;
const URL_WITH_PASSWORD =
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"']{0,100}:([^\s/@"']{6,200})@([^\s/"':]{1,255})/gi;
const SAMPLE =
  /example|sample|change[-_]?me|replace|placeholder|dummy|redacted|your[-_]|x{4,}|\*{3,}|\.{3}|[<>{}]|^(?:user|pass|password|secret|test)/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MIN_RANDOM_LENGTH = 16;
const MIN_BITS_PER_CHARACTER = 3;

/** The comment, on the value's line, that says it is meant to stand there. */
const LINE_OPT_OUT = /^\s*discordlm:\s*not a secret\b/;

/**
 * What is wrong with a literal value of a manifest, never the value itself; undefined where it is no secret.
 *
 * - any literal in `data` or `stringData` of a Secret, and in a `secretGenerator`; a placeholder makes it a template
 * - anywhere: private keys, and tokens whose form gives them away
 * - in environment values and ConfigMaps besides: a random value under a name such as PASSWORD, a URL with a password
 */
export function secretFault(value: TemplateValue): string | undefined {
  if (value.mayBeSecret || LINE_OPT_OUT.test(value.comment)) return undefined;
  const known = KNOWN_FORMS.find(([, form]) => form.test(value.text));
  if (known) return `${whereOf(value)} holds ${known[0]}`;
  if (isOfSecret(value) && !value.hasPlaceholder && !isHarmless(value.text))
    return `${whereOf(value)} is a literal value of a Secret`;
  if (!isConfiguration(value)) return undefined;
  return looksRandom(value) ? `${whereOf(value)} looks like a secret` : undefined;
}

function whereOf({ path, entryName }: TemplateValue): string {
  const name = entryName !== undefined && path.at(-1) === 'value' ? ` (${entryName})` : '';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return `${steps.replace(/^\./, '')}${name}`;
}

function isOfSecret({ kind, path }: TemplateValue): boolean {
  if (kind === 'Secret') return (path[0] === 'data' || path[0] === 'stringData') && path.length === 2;
  return isLiteralOf('secretGenerator', path);
}

/** Of a kustomization. */
function isLiteralOf(generator: string, path: TemplateValue['path']): boolean {
  return path[0] === generator && path[2] === 'literals' && path.length === 4;
}

/** Nothing, and what tools put in the place of a value that they encrypted. */
function isHarmless(text: string): boolean {
  const value = text.replace(/^[^=\s]+=/, (key) => (text.includes('\n') ? key : ''));
  return text.trim() === '' || text === 'null' || value === '' || text.startsWith('ENC[');
}

function isConfiguration({ kind, path }: TemplateValue): boolean {
  if (kind === 'ConfigMap' && path[0] === 'data') return true;
  return (path.at(-1) === 'value' && path.includes('env')) || isLiteralOf('configMapGenerator', path);
}

function looksRandom({ path, entryName, literal }: TemplateValue): boolean {
  const name = path.at(-1) === 'value' ? entryName : String(path.at(-1));
  if (name !== undefined && SECRET_KEY.test(name) && isRandom(literal.trim())) return true;
  const assigned = [...literal.matchAll(ASSIGNMENT)].some(
    ([, key = '', text = '']) => SECRET_KEY.test(key) && isRandom(text),
  );
  return (
    assigned ||
    [...literal.matchAll(URL_WITH_PASSWORD)].some(([, password = '', host = '']) => {
      return !SAMPLE.test(password) && !/(?:^|\.)example\.|(?:^|\.)(?:example|invalid|test)$/i.test(host);
    })
  );
}

/** Long, of letters and digits, without the pattern of words, paths, addresses and names. */
function isRandom(text: string): boolean {
  if (text.length < MIN_RANDOM_LENGTH || SAMPLE.test(text) || UUID.test(text)) return false;
  if (!/^[A-Za-z0-9+/_=.~!@#$%^&*-]+$/.test(text) || /^(?:sha\d+[:-]|\/|\.\/|https?:)/i.test(text))
    return false;
  return (
    /\d/.test(text) &&
    /[A-Za-z]/.test(text) &&
    bitsPerCharacter(text) >= MIN_BITS_PER_CHARACTER &&
    !isWords(text)
  );
}

/** Parts of letters alone, or digits alone, as in `prod-db-credentials-2`. */
function isWords(text: string): boolean {
  return text.split(/[-_./@+]/).every((part) => /^(?:[A-Za-z]{0,15}\d{0,4}|v?\d+)$/.test(part));
}

/** Shannon's entropy of the text's own characters. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
