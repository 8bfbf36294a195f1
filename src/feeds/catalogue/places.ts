/** A public list or program in which an address of the catalogue stands, or a page that says what became of a feed. */
export type PublicList = {
  /** `owner/repository/path` on GitHub, or the address of a page. */
  readonly place: string
  /** Day of the last change of that file in the copy that was read, or day of the page. ISO 8601. */
  readonly on: string
}

/**
 * Where addresses of the catalogue were seen. A list is a witness that somebody follows the address, not that it
 * answers: only a report of `feeds check --all` says that.
 */
export const places = {
  'kagi-community': { place: 'kagisearch/kite-public/kite_feeds.json', on: '2026-05-12' },
  newsalert: { place: 'tbrown034/newsAlert/src/lib/sources-clean.ts', on: '2026-01-30' },
  worldmonitor: { place: 'koala73/worldmonitor/src/config/feeds.ts', on: '2026-08-20' },
  japanosint: { place: 'rayanchl/JapanOSINT/native/collectors/gen_world_sources.py', on: '2026-08-16' },
  hamiloudtango: { place: 'hamiloudtango-maker/worldMonitor/server-py/app/domains/ai_feeds/seed.py', on: '2026-04-01' },
  'sentinel-ai-rss': { place: 'ZR1389/sentinel_ai_rss/utils/feeds_catalog.py', on: '2025-12-14' },
  'japanosint-verified-sources-manifest': {
    place: 'rayanchl/JapanOSINT/docs/verified-sources-manifest.tsv',
    on: '2026-08-09',
  },
  'japanosint-verified-sources-batch13': {
    place: 'rayanchl/JapanOSINT/docs/verified-sources-batch13.tsv',
    on: '2026-08-09',
  },
  'conflict-ops': { place: 'adansajid20/conflict-ops/apps/web/src/lib/ingest/rss-live.ts', on: '2026-04-03' },
  'rig-360': { place: 'RIG-360-MEDIA/OSINT-/scripts/migrations/037_seed_commonwealth_sources.sql', on: '2026-05-07' },
  'osint-global-threat-map': { place: 'FNBIP/OSINT-GLOBAL-THREAT-MAP/lib/rss-feeds.ts', on: '2026-02-20' },
  'kagi-core': { place: 'kagisearch/kite-public/core_feeds.py', on: '2026-02-18' },
  euosint: { place: 'scalytics/EUOSINT/registry/source_registry.json', on: '2026-03-23' },
  basilsuhail: { place: 'BasilSuhail/OSINT/app/sources/rss_feeds.json', on: '2026-08-09' },
  forecastin: { place: 'glockpete/Forecastin/api/config/rss_sources.yaml', on: '2025-11-09' },
  geopolitiq: { place: 'Emperiusm/Geopolitiq/api/src/infrastructure/feed-registry.ts', on: '2026-03-17' },
  wxnews: { place: 'jamaj69/wxNews/rssfeeds.conf', on: '2026-04-10' },
  'conflict-intel': { place: 'lala-david/conflict-intel/scripts/config.py', on: '2026-07-07' },
  'django-link-archive': { place: 'rumca-js/Django-link-archive/init_sources_news.json', on: '2025-08-22' },
  'news-feed-list-of-countries': { place: 'yavuz/news-feed-list-of-countries/README.md', on: '2026-03-25' },
  mappin: { place: 'Albiniu5/mappin/mappin-app/scripts/manual-ingest.js', on: '2026-01-17' },
  antenna: { place: 'rsdoiel/antenna/planet.md', on: '2026-08-22' },
  crucix: { place: 'calesthio/Crucix/dashboard/inject.mjs', on: '2026-03-28' },
  'japanosint-gen-world-sources-b3': {
    place: 'rayanchl/JapanOSINT/native/collectors/gen_world_sources_b3.py',
    on: '2026-08-16',
  },
  globenewslive: { place: 'OpenScanAI/GlobeNewsLive/src/app/api/signals/route.ts', on: '2026-05-11' },
  'japanosint-news-world': { place: 'rayanchl/JapanOSINT/native/collectors/sources/news_world.c', on: '2026-08-16' },
  'the-undertow': { place: '100PercentTuna/the-undertow/config/feeds.yaml', on: '2026-01-01' },
  'morning-briefing': { place: 'Aaron-Fine/morning-briefing/config/sources.yaml', on: '2026-05-01' },
  collectors: { place: 'Estwarden/collectors/config/feeds.yaml', on: '2026-03-31' },
  'japanosint-world-outlets-1': {
    place: 'rayanchl/JapanOSINT/native/collectors/feed/generated/world_outlets_1.c',
    on: '2026-08-16',
  },
  'antenna-pacific': { place: 'rsdoiel/antenna/pacific.md', on: '2026-08-22' },
  'awesome-rss-feeds': { place: 'plenaryapp/awesome-rss-feeds/README.md', on: '2026-05-21' },
  calibre: { place: 'kovidgoyal/calibre/recipes/united_nations.recipe', on: '2026-07-22' },
  'conflict-ops-news-rss': { place: 'adansajid20/conflict-ops/apps/web/src/lib/ingest/news-rss.ts', on: '2026-04-01' },
  sitrep: { place: 'JonoGitty/sitrep/scripts/fetch-news.mjs', on: '2026-02-28' },
  'calibre-bbc': { place: 'kovidgoyal/calibre/recipes/bbc.recipe', on: '2026-07-22' },
  cronkite: { place: 'tvanderb/Cronkite/README.md', on: '2026-08-22' },
  'calibre-le-monde-en': { place: 'kovidgoyal/calibre/recipes/le_monde_en.recipe', on: '2026-07-22' },
  'japanosint-regional-outlets-extra': {
    place: 'rayanchl/JapanOSINT/native/collectors/sources/regional_outlets_extra.c',
    on: '2026-08-16',
  },
  'calibre-kyivpost-en': { place: 'kovidgoyal/calibre/recipes/kyivpost_en.recipe', on: '2026-07-22' },
  'calibre-interfax': { place: 'kovidgoyal/calibre/recipes/interfax.recipe', on: '2026-07-22' },
  'calibre-sputnik': { place: 'kovidgoyal/calibre/recipes/sputnik.recipe', on: '2026-07-22' },
  'calibre-novaya-gazeta-europe-en': {
    place: 'kovidgoyal/calibre/recipes/novaya_gazeta_europe_en.recipe',
    on: '2026-07-22',
  },
  'worldmonitor-server': { place: 'koala73/worldmonitor/server/worldmonitor/news/v1/_feeds.ts', on: '2026-08-20' },
  'monitor-geopolitico': {
    place: 'julioprado-dotcom/monitor-geopolitico/src/app/api/rss-proxy/route.ts',
    on: '2026-04-28',
  },
  'osint-foresight': {
    place: 'DailyForkCast/osint-foresight/analysis/DATA_SOURCE_GAPS_AND_RECOMMENDATIONS_202511.md',
    on: '2025-11-15',
  },
  'calibre-scmp': { place: 'kovidgoyal/calibre/recipes/scmp.recipe', on: '2026-07-22' },
  'rss-sources': { place: 'Martinviv/rss-sources/countries/Japan.json', on: '2026-06-14' },
  'mars-eye-view': { place: 'Vinayak-Agarwal-2004/Mars-Eye-View/RnD/Features/news-rss-2.md', on: '2026-02-10' },
  'wxnews-rss-feeds-fix-batch2': { place: 'jamaj69/wxNews/docs/RSS_FEEDS_FIX_BATCH2.md', on: '2026-03-02' },
  'japanosint-intel-geoint-conflict': {
    place: 'rayanchl/JapanOSINT/native/collectors/sources/intel_geoint_conflict.c',
    on: '2026-08-16',
  },
  'calibre-hindustan-times': { place: 'kovidgoyal/calibre/recipes/hindustan_times.recipe', on: '2026-07-22' },
  'calibre-smh': { place: 'kovidgoyal/calibre/recipes/smh.recipe', on: '2026-07-22' },
  'mappin-rss-feeds': { place: 'Albiniu5/mappin/.agent/workflows/rss-feeds.md', on: '2026-01-17' },
  'rss-arch': { place: 'orx365/rss-arch/feeds.txt', on: '2025-04-23' },
  fundus: { place: 'flairNLP/fundus/src/fundus/publishers/us/__init__.py', on: '2026-08-01' },
  'japanosint-intel-worldnews': {
    place: 'rayanchl/JapanOSINT/native/collectors/sources/intel_worldnews.c',
    on: '2026-08-16',
  },
  'japan-osint-decisions': { place: 'rayanchl/JapanOSINT/native/tests/audit/DECISIONS.md', on: '2026-08-09' },
  'wordmap-zeitgeist': {
    place: 'northkevin/wordmap-zeitgeist/diagnostics/results/feed-diagnostic-2025-07-29.md',
    on: '2025-07-29',
  },
  'dhaka-tribune': {
    place: 'https://www.dhakatribune.com/world/asia/395192/radio-free-asia-halts-broadcasts-amid-us',
    on: '2025-10-30',
  },
} as const satisfies Readonly<Record<string, PublicList>>

export type PlaceId = keyof typeof places
