/** The kinds of engagement, in the codebook's order. */
export const EngagementKind = [
  'meeting',
  'talks',
  'call',
  'video-call',
  'message',
  'visit',
  'consultation',
  'multilateral',
  'ceremony',
  'address',
  'press',
  'statement',
] as const
