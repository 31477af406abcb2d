/** Discord's own, and its proxy for pictures that are elsewhere. */
const HOSTS = new Set([
  'cdn.discordapp.com',
  'media.discordapp.net',
  'images-ext-1.discordapp.net',
  'images-ext-2.discordapp.net',
]);

/** Where media may be read, and where those are that Discord tells only the path of. */
export interface MediaHosts {
  readonly isAllowed: (url: URL) => boolean;
  /** The whole address; undefined where there is none. @param url as `Media` has it, such as `cdn:/emojis/1.png` */
  readonly resolve: (url: string) => URL | undefined;
}

/** @param apiUrl of Discord's REST API; another than Discord's own serves the media as well. Undefined for Discord's own */
export function mediaHosts(apiUrl: string | undefined): MediaHosts {
  const api = apiUrl === undefined ? undefined : new URL(apiUrl);
  const standIn = api === undefined || isDiscords(api) ? undefined : api.origin;
  const bases: Readonly<Record<string, string>> = {
    cdn: standIn ?? 'https://cdn.discordapp.com',
    media: standIn ?? 'https://media.discordapp.net',
  };
  return {
    isAllowed: ({ protocol, hostname, port, origin, username }) =>
      username === '' &&
      ((protocol === 'https:' && port === '' && HOSTS.has(hostname)) || origin === standIn),
    resolve: (url) => {
      const [, base, path = ''] = /^(cdn|media):(\/.*)$/.exec(url) ?? [];
      const whole = base === undefined ? url : `${bases[base]}${path}`;
      return URL.canParse(whole) ? new URL(whole) : undefined;
    },
  };
}

function isDiscords({ hostname }: URL): boolean {
  return ['discord.com', 'discordapp.com'].some((name) => hostname === name || hostname.endsWith(`.${name}`));
}

/** Whether an address of an attachment does not hold any more. Source: Discord, "Reference", "Signed Attachment CDN URLs" */
export function isExpired(url: URL, nowMs: number): boolean {
  const expires = Number.parseInt(url.searchParams.get('ex') ?? '', 16);
  return Number.isFinite(expires) && expires * 1000 <= nowMs;
}
