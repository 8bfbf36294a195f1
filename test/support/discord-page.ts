import type { Message } from '#src/discord/command.ts'
import { type Block, type Inline, parseBlocks } from './discord-markdown.ts'

/** One message of a page: what somebody used, and what came back. */
export type Scene = { readonly used: string; readonly message: Message; readonly isPrivate?: boolean }

/** A page that looks like a channel of Discord, at the moment `now` and `width` pixels wide, for pictures of our messages. */
export function discordPage(scenes: readonly Scene[], now: Date, width: number): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style}</style><main class="${width < 500 ? 'phone' : ''}" style="width:${width}px">${scenes.map((scene) => messageOf(scene, now)).join('')}</main>
<script>document.body.dataset.height = document.querySelector('main').getBoundingClientRect().height | 0</script>`
}

function messageOf({ used, message, isPrivate }: Scene, now: Date): string {
  const shown: Shown = { now, files: new Map((message.files ?? []).map((file) => [`attachment://${file.name}`, file])) }
  const parts = message.components.map((part) => partOf(part, shown)).join('')
  return `<article><div class="used"><b>Reader</b> used <span class="command">${html(used)}</span></div>
<div class="face">A</div><div class="body"><div class="who"><b>Attaché</b> <span class="app">APP</span>
<time>Today at 12:00</time></div>${parts}${isPrivate ? '<div class="private">Only you can see this</div>' : ''}</div></article>`
}

/** The moment of the page, and the files of the message by the address under which its components name them. */
type Shown = { readonly now: Date; readonly files: ReadonlyMap<string, { readonly data: Uint8Array }> }

function partOf(part: unknown, shown: Shown): string {
  if (typeof part !== 'object' || part === null) return ''
  const { type, content, components, accessory, file, label, disabled, placeholder, style } = part as Shape
  const { accent_color: accent = 0x5b7c99 } = part as Shape
  const inner = (components ?? []).map((one) => partOf(one, shown)).join('')
  switch (type) {
    case 1:
      return `<div class="row">${inner}</div>`
    case 2:
      return `<button class="${style === 4 ? 'danger' : ''}"${disabled ? ' disabled' : ''}>${html(label ?? '')}</button>`
    case 3:
      return `<div class="menu">${html(placeholder ?? '')}<span>⌄</span></div>`
    case 9:
      return `<div class="section"><div>${inner}</div>${partOf(accessory, shown)}</div>`
    case 10:
      return `<div class="text">${parseBlocks(content ?? '')
        .map((block) => blockOf(block, shown.now))
        .join('')}</div>`
    case 12:
      return (part as Gallery).items.map((item) => imageOf(item, shown)).join('')
    case 13:
      return `<div class="file">${html(file?.url.replace('attachment://', '') ?? '')}</div>`
    case 14:
      return '<hr>'
    case 17:
      return `<div class="container" style="border-left-color:#${accent.toString(16).padStart(6, '0')}">${inner}</div>`
    default:
      return inner
  }
}

type Shape = {
  readonly type?: number
  readonly content?: string
  readonly components?: readonly unknown[]
  readonly accessory?: unknown
  readonly file?: { readonly url: string }
  readonly label?: string
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly style?: number
  readonly accent_color?: number
}

type Gallery = {
  readonly items: readonly { readonly media: { readonly url: string }; readonly description?: string }[]
}

/** The picture itself where it is attached, else its words. */
function imageOf({ media, description = '' }: Gallery['items'][number], { files }: Shown): string {
  const file = files.get(media.url)
  const data = file && Buffer.from(file.data).toString('base64')
  return data
    ? `<img src="data:image/png;base64,${data}" alt="${html(description)}">`
    : `<div class="file">${html(description)}</div>`
}

function blockOf({ kind, inner }: Block, now: Date): string {
  const words = inner.map((node) => inlineOf(node, now)).join('')
  return words === '' ? '<div class="gap"></div>' : `<div class="${kind}">${words}</div>`
}

function inlineOf(node: Inline, now: Date): string {
  switch (node.kind) {
    case 'text':
      return html(node.text)
    case 'code':
      return `<code>${html(node.text)}</code>`
    case 'mention':
      return `<span class="mention">${html(node.text.startsWith('#') ? '#news' : node.text.startsWith('@&') ? '@Morning readers' : node.text)}</span>`
    case 'time':
      return `<span class="time">${html(timeWords(new Date(node.seconds * 1000), node.style, now))}</span>`
    case 'autolink':
      return `<a>${html(node.url)}</a>`
    case 'link':
      return `<a>${node.inner.map((inner) => inlineOf(inner, now)).join('')}</a>`
    default:
      return `<span class="${node.kind}">${node.inner.map((inner) => inlineOf(inner, now)).join('')}</span>`
  }
}

function timeWords(at: Date, style: string, now: Date): string {
  const zone = { timeZone: 'UTC', hour12: false } as const
  if (style === 'D') return at.toLocaleDateString('en-GB', { ...zone, dateStyle: 'long' })
  if (style === 'd') return at.toLocaleDateString('en-GB', zone)
  if (style === 't') return at.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })
  if (style === 'F') return at.toLocaleString('en-GB', { ...zone, dateStyle: 'full', timeStyle: 'short' })
  if (style !== 'R') return at.toLocaleString('en-GB', { ...zone, dateStyle: 'long', timeStyle: 'short' })
  const hours = (at.getTime() - now.getTime()) / 3_600_000
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' })
  if (Math.abs(hours) < 1 / 60) return 'now'
  if (Math.abs(hours) < 1) return words.format(Math.round(hours * 60), 'minute')
  return Math.abs(hours) < 24 ? words.format(Math.round(hours), 'hour') : words.format(Math.round(hours / 24), 'day')
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `
*{box-sizing:border-box}body{margin:0;background:#313338;color:#dbdee1;font:16px/1.375 "gg sans","Noto Sans","DejaVu Sans",sans-serif}
main{padding:16px 16px 24px}article{position:relative;padding:4px 0 16px 56px;max-width:760px}
.used{font-size:14px;color:#949ba4;margin-bottom:4px}.used b{color:#dbdee1;font-weight:500}.command{color:#a9c7ff;background:#3b4270;border-radius:4px;padding:0 4px}
.face{position:absolute;left:0;top:26px;width:40px;height:40px;border-radius:50%;background:#5b7c99;color:#fff;display:grid;place-items:center;font-weight:600}
.who b{color:#f2f3f5;font-weight:600}.app{background:#5865f2;color:#fff;border-radius:3px;font-size:10px;padding:1px 4px;vertical-align:2px}.who time{font-size:12px;color:#949ba4;margin-left:4px}
.container{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid #5b7c99;border-radius:8px;padding:16px;display:flex;flex-direction:column;gap:8px;max-width:600px;margin-top:4px}
.text{overflow-wrap:anywhere}.title{font-size:20px;font-weight:700;color:#f2f3f5;margin:2px 0 4px}.subtitle{font-size:16px;font-weight:700;color:#f2f3f5;margin:2px 0}
.small{font-size:13px;color:#949ba4;line-height:1.35}.gap{height:22px}.bold{font-weight:700;color:#f2f3f5}.italic{font-style:italic}.struck{text-decoration:line-through}
a{color:#00a8fc}.time{background:#3c3f45;border-radius:3px;padding:0 3px}.mention{color:#c9cdfb;background:#3c4270;border-radius:3px;padding:0 2px}code{background:#1e1f22;border-radius:4px;padding:1px 4px;font-size:14px}
.section{display:flex;gap:12px;justify-content:space-between;align-items:flex-start}.section>button{flex:none}
.row{display:flex;flex-wrap:wrap;gap:8px}button{background:#4e5058;color:#fff;border:0;border-radius:8px;padding:7px 14px;font:500 14px/18px inherit;font-family:inherit}button.danger{background:#da373c}button:disabled{opacity:.45}
.menu{background:#1e1f22;border-radius:8px;padding:10px 12px;color:#949ba4;width:100%;max-width:400px;display:flex;justify-content:space-between}
img{display:block;width:100%;max-width:550px;border-radius:8px}hr{border:0;border-top:1px solid #3f4147;margin:4px 0;width:100%}.file{background:#232428;border-radius:8px;padding:12px}.private{font-size:12px;color:#949ba4;margin-top:4px}
main.phone{padding:8px;font-size:15px}.phone article{padding-left:0}.phone .face{display:none}.phone .container{padding:12px}
`
