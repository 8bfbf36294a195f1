/** Of every answer. No script runs, nothing is asked of other sites, nobody shows the page in a frame. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  // The words belong to others: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
  'tdm-reservation': '1',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
