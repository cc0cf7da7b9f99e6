import type { Event, Statement } from '../model/index.ts'
import { inside } from './derived/stretch.ts'
import { actorCodes, eventCodes, isMaterial, typeOf } from './events/codes.ts'
import { contactEvent } from './events/contact.ts'
import { toldEvents } from './events/told.ts'
import type { Finder, Findings, Reading } from './finder.ts'

type So = Pick<Findings, 'entities' | 'people' | 'engagement' | 'statements'>

/**
 * Gives `events`: PLOVER events with CAMEO codes (the version is in `codes/plover.yaml`) for the contact, for statements by
 * their act, and for what any sentence tells by its verbs.
 */
export const events: Finder<'events', keyof So> = {
  name: 'events',
  needs: ['entities', 'people', 'engagement', 'statements'],
  gives: 'events',
  find(reading, so) {
    const { paragraphs, sentences } = reading.prose
    const told = sentences
      .filter((sentence) => !paragraphs[sentence.paragraph]?.heading)
      .flatMap((sentence) => {
        const own = so.statements.length ? inside(so.statements, sentence) : []
        return ofSentence(reading, so, own, toldEvents(reading, sentence, so))
      })
    return [...contactEvent(reading, so.engagement), ...told]
  },
}

/** What a sentence's statements are by their acts, and what its verbs tell: words only where no statement says them. */
function ofSentence(reading: Reading, so: So, statements: readonly Statement[], told: readonly Event[]): Event[] {
  const codes = eventCodes(reading.lexicon)
  if (!codes) return []
  const spoken = statements.filter(({ speaker }) => speaker !== 'narrator')
  const said = spoken.flatMap((statement) => ofStatement(reading, so, statement, told))
  const isContact = ({ type, start }: Event) => type === 'CONSULT' && isLead(so, start)
  const named = told.filter(({ source, target }) => source.length + target.length > 0)
  const deeds = named.filter((event) => (spoken.length ? isMaterial(codes, event.type) : !isContact(event)))
  return [...said, ...deeds]
}

/** Whether a place lies in the sentence that tells of the contact. */
const isLead = ({ engagement }: So, start: number) =>
  engagement?.evidence.some((evidence) => evidence.end > start && evidence.start < start + 600) ?? false

function ofStatement(reading: Reading, so: So, statement: Statement, told: readonly Event[]): Event[] {
  const codes = eventCodes(reading.lexicon)
  const code = codes?.acts[statement.act]
  if (!codes || !code || !statement.holder.length) return []
  const usual = typeOf(codes, code)
  const near = codes.refines[statement.act] ?? [usual.type]
  const finer = told.find((event) => near.includes(event.type))
  const { type, mode, cameo } = finer ?? usual
  const write = actorCodes(reading.lexicon)
  return [
    {
      type,
      mode,
      cameo,
      source: statement.holder.map((party) => write(party)),
      target: targets(so, statement).map((party) => write(party)),
      start: statement.start,
      end: statement.end,
    },
  ]
}

/** Whom a statement is aimed at: the other states and bodies that it names, else the one addressed; none for a joint one. */
function targets({ entities }: So, statement: Statement): string[] {
  if (statement.speaker === 'joint' || statement.holder.length > 1) return []
  const named = inside(entities, statement)
    .filter(({ type, country }) => type === 'country' || (type === 'organization' && country === null))
    .map(({ id }) => id)
    .filter((id) => !statement.holder.includes(id))
  const dyadic = statement.act === 'commit' || statement.act === 'propose' || statement.act === 'thank'
  return [...new Set((dyadic && statement.addressee.length) || !named.length ? statement.addressee : named.slice(0, 3))]
}
