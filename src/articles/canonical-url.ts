import { trimEnd } from '#src/base/trim-end.ts'

/** Query parameters that tell who sent the reader and not what is read. Sources: the ClearURLs and Firefox strip lists. */
const trackers = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ymclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok ' +
    '_hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id wickedid rb_clickid s_cid ' +
    'ncid cmpid cmp ito ocid icid int_cid intcid smid smtyp at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 ' +
    'at_link_id at_link_type at_link_origin at_bbc_team at_ptr_name at_ptr_type at_format xtor ftag ftcamp partner ' +
    'feature_source taid soc_src soc_trk guccounter guce_referrer guce_referrer_sig ref_src ref_url __twitter_impression traffic_source ' +
    'spm scm _ga _gl cvid maca wt_mc wt_zmc wtrid newsletter_id nl_id'
  ).split(' '),
)

const trackerPrefixes = ['utm_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'hsa_', 'itm_', 'stm_', 'at_']

/** Values that mark a link as one in a feed: `?source=rss`. */
const feedMarks = new Set([
  'rss',
  'rss2',
  'atom',
  'feed',
  'feeds',
  'xml',
  'twitter',
  'facebook',
  'newsletter',
  'social',
  'telegram',
])
const feedMarkKeys = new Set([
  'source',
  'src',
  'ref',
  'from',
  'via',
  'cid',
  'mod',
  'xml',
  'rss',
  'feed',
  'referrer',
  'output',
])

/**
 * The one address of an article: http(s) only, host in lower case, no fragment, default port, credentials, tracking parameters;
 * the rest of the query in its order. Applying it twice changes nothing.
 *
 * @returns `null` where `link` is no absolute web address.
 */
export function canonicalUrl(link: string): string | null {
  const url = URL.parse(link.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null
  url.hash = isRoute(url.hash) ? url.hash : ''
  url.username = ''
  url.password = ''
  url.hostname = trimEnd(url.hostname, /\./) || url.hostname
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracker(pair))
  url.search = kept.length === 0 ? '' : `?${kept.join('&')}`
  return url.href.length <= 2048 ? url.href : null
}

/** Old single-page sites keep the address of an article behind `#!`. */
function isRoute(hash: string): boolean {
  return hash.startsWith('#!/') && hash.length > 3
}

function isTracker(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=', 2)
  const key = decoded(name).toLowerCase()
  return (
    trackers.has(key) ||
    trackerPrefixes.some((prefix) => key.startsWith(prefix)) ||
    (feedMarkKeys.has(key) && (value === '' ? key === 'rss' : feedMarks.has(decoded(value).toLowerCase())))
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
