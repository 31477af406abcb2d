import { Marked } from 'marked';

/** What a picture shows: the end of a channel's talk, as one person sees it. */
export interface Scene {
  /** Of the picture's file. */
  readonly name: string;
  readonly channel: string;
  readonly messages: readonly ShownMessage[];
}

/** A message in Discord's own shape, as far as it is shown. */
export interface ShownMessage {
  readonly content: string;
  readonly author: {
    readonly username: string;
    readonly global_name?: string | null;
    readonly bot?: boolean;
  };
  /** Of a webhook's message. */
  readonly avatarUrl?: string | undefined;
  readonly embeds?: readonly ShownEmbed[];
  readonly components?: readonly ShownRow[];
  readonly attachments?: readonly { readonly filename: string; readonly size: number }[];
  readonly replyTo?: { readonly name: string; readonly content: string } | undefined;
  /** Only whoever it is for sees it. */
  readonly isPrivate?: boolean;
  /** The command that it answers. */
  readonly command?: string;
}

export interface ShownEmbed {
  readonly author?: { readonly name: string; readonly icon_url?: string };
  readonly title?: string;
  readonly description?: string;
  readonly color?: number;
  readonly thumbnail?: { readonly url: string };
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string };
}

interface ShownRow {
  readonly components: readonly {
    readonly label?: string;
    readonly emoji?: { readonly name?: string };
    readonly style?: number;
    readonly placeholder?: string;
    readonly disabled?: boolean;
  }[];
}

const markdown = new Marked({
  breaks: true,
  gfm: true,
  renderer: { html: ({ text }) => escapeHtml(text) },
});
const ACCENT = '#5865f2';
const STYLES = `
:root { color-scheme: dark; }
* { box-sizing: border-box; margin: 0; }
body { width: 760px; padding: 14px 18px 18px; background: #313338; color: #dbdee1; font: 15px/1.4 'DejaVu Sans', 'Noto Color Emoji', sans-serif; }
header { color: #f2f3f5; font-weight: bold; padding-bottom: 10px; margin-bottom: 6px; border-bottom: 1px solid #26272b; }
article { position: relative; padding: 7px 8px 7px 60px; }
article.private { background: #393b52; border-left: 2px solid ${ACCENT}; }
.avatar { position: absolute; left: 8px; top: 12px; width: 40px; height: 40px; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: bold; object-fit: cover; }
.quoted { position: relative; margin-bottom: 2px; font-size: 12.5px; color: #b5bac1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.quoted + .avatar { top: 30px; }
h2 { display: inline; font-size: 15px; color: #f2f3f5; }
.tag { margin-left: 6px; padding: 1px 5px; border-radius: 4px; background: ${ACCENT}; color: #fff; font-size: 10px; vertical-align: 2px; }
p + p, p + ul, ul + p, pre { margin-top: 6px; }
a { color: #00a8fc; text-decoration: none; }
small, .only { font-size: 12px; color: #949ba4; }
.only { margin-top: 5px; }
code { font: 13px 'DejaVu Sans Mono', monospace; background: #2b2d31; border-radius: 4px; padding: 1px 4px; }
pre { background: #2b2d31; border: 1px solid #1e1f22; border-radius: 4px; padding: 8px; white-space: pre-wrap; }
pre code { padding: 0; }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
.embed { display: grid; grid-template-columns: 1fr auto; gap: 12px; max-width: 560px; margin-top: 6px; padding: 9px 14px 11px 12px; background: #2b2d31; border-left: 4px solid #1e1f22; border-radius: 4px; font-size: 14px; }
.embed h3 { font-size: 14px; color: #f2f3f5; margin-bottom: 4px; }
.embed h3 img { width: 22px; height: 22px; border-radius: 50%; vertical-align: middle; margin-right: 7px; object-fit: cover; }
.embed > img { width: 72px; height: 72px; border-radius: 4px; object-fit: cover; }
.file { width: 300px; margin-top: 8px; padding: 8px 11px; background: #2b2d31; border: 1px solid #1e1f22; border-radius: 6px; color: #00a8fc; }
.row { display: flex; gap: 8px; margin-top: 7px; }
.button { padding: 4px 13px; border-radius: 4px; background: #4e5058; color: #fff; font-size: 13.5px; }
.button.primary { background: ${ACCENT}; } .button.success { background: #248046; } .button.danger { background: #da373c; }
.button.disabled { opacity: .5; }
.select { flex: 0 1 380px; padding: 7px 11px; border-radius: 4px; background: #1e1f22; color: #949ba4; font-size: 13.5px; }
`;

/** A scene as a page that needs nothing but the pictures that its messages name. */
export function pageOf({ channel, messages }: Scene): string {
  const articles = messages.map((message) => article(message)).join('\n');
  return `<!doctype html>
<meta charset="utf-8">
<title>${escapeHtml(channel)}</title>
<style>${STYLES}</style>
<header>${escapeHtml(channel)}</header>
<main>
${articles}
</main>
`;
}

function article(message: ShownMessage): string {
  const {
    author,
    content,
    embeds = [],
    components = [],
    attachments = [],
    replyTo,
    isPrivate,
    command,
  } = message;
  const name = author.global_name ?? author.username;
  const quoted =
    replyTo === undefined ? '' : `╭ <b>${escapeHtml(replyTo.name)}</b> ${escapeHtml(replyTo.content)}`;
  const used = command === undefined ? quoted : `╭ used <b>${escapeHtml(command)}</b>`;
  return `<article${isPrivate ? ' class="private"' : ''}>
${used === '' ? '' : `<div class="quoted">${used}</div>`}
${avatar(name, message.avatarUrl)}
<h2>${escapeHtml(name)}</h2>${author.bot ? '<span class="tag">APP</span>' : ''}
<div>${formatted(content)}</div>
${attachments.map(({ filename, size }) => `<div class="file">📄 ${escapeHtml(filename)} <small>${size} bytes</small></div>`).join('\n')}
${embeds.map(embedded).join('\n')}
${components.map(({ components: items }) => `<div class="row">${items.map(component).join('')}</div>`).join('\n')}
${isPrivate ? '<div class="only">Only you can see this</div>' : ''}
</article>`;
}

function avatar(name: string, url: string | undefined): string {
  if (url !== undefined) return `<img class="avatar" src="${escapeHtml(url)}" alt="">`;
  const hue = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0) * 37, 0) % 360;
  return `<div class="avatar" style="background: hsl(${hue} 45% 45%)">${escapeHtml([...name][0] ?? '?')}</div>`;
}

function embedded(embed: ShownEmbed): string {
  const { author, title, description = '', color, thumbnail, fields = [], footer } = embed;
  const edge = color === undefined ? '' : ` style="border-color: #${color.toString(16).padStart(6, '0')}"`;
  const icon = author?.icon_url === undefined ? '' : `<img src="${escapeHtml(author.icon_url)}" alt="">`;
  const head = author?.name ?? title;
  const rows = fields.map(({ name, value }) => `<h3>${escapeHtml(name)}</h3><div>${formatted(value)}</div>`);
  return `<div class="embed"${edge}><div>
${head === undefined ? '' : `<h3>${icon}${escapeHtml(head)}</h3>`}
${formatted(description)}
${rows.join('\n')}
${footer === undefined ? '' : `<small>${escapeHtml(footer.text)}</small>`}
</div>${thumbnail === undefined ? '' : `<img src="${escapeHtml(thumbnail.url)}" alt="">`}</div>`;
}

/** Discord's numbers for how a button looks. */
const BUTTON_STYLES: Readonly<Record<number, string>> = { 1: ' primary', 3: ' success', 4: ' danger' };

function component({ label, emoji, style, placeholder, disabled }: ShownRow['components'][number]): string {
  if (label === undefined && emoji === undefined)
    return `<div class="select">${escapeHtml(placeholder ?? '')} ⌄</div>`;
  const look = (BUTTON_STYLES[style ?? 2] ?? '') + (disabled ? ' disabled' : '');
  return `<div class="button${look}">${escapeHtml([emoji?.name, label].filter((part) => part).join(' '))}</div>`;
}

/** Discord's markdown is the usual one, but for `-#` lines, mentions, and links that are not to be opened as previews. */
function formatted(text: string): string {
  const small: string[] = [];
  const prepared = text.replaceAll(/^-# (.*)$/gm, (_line, rest: string) => {
    small.push(rest);
    // A paragraph of its own, so that it is in no list.
    return `\nSMALL${small.length - 1}SMALL`;
  });
  const html = markdown
    .parse(prepared, { async: false })
    .replaceAll(/&lt;@!?\d+&gt;/g, '<span class="mention">@Helper</span>');
  return html.replaceAll(/SMALL(\d+)SMALL/g, (_mark, index: string) => {
    const line = markdown.parseInline(small[Number(index)] ?? '', { async: false });
    return `<small>${line}</small>`;
  });
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
