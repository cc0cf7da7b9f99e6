import { acts } from './acts.ts'
import { commitments } from './commitments.ts'
import { engagement } from './engagement.ts'
import { entities } from './entities.ts'
import { events } from './events.ts'
import type { Finder } from './finder.ts'
import { gaps } from './gaps.ts'
import { issuer } from './issuer.ts'
import { mentions } from './mentions.ts'
import { people } from './people.ts'
import { positions } from './positions.ts'
import { relationships } from './relationships.ts'
import { segments } from './segments.ts'
import { statements } from './statements.ts'

/** The program's own finders, one line each; `read` puts them in order by what they need. */
export const finders: readonly Finder[] = [
  engagement as Finder,
  entities as Finder,
  issuer as Finder,
  people as Finder,
  mentions as Finder,
  segments as Finder,
  gaps as Finder,
  acts as Finder,
  statements as Finder,
  relationships as Finder,
  positions as Finder,
  commitments as Finder,
  events as Finder,
]
