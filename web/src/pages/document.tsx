import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Engagement, Record, Statement } from '../../../src/model/record.ts'
import { document as fetchDocument } from '../api.ts'
import { Fault } from '../parts/fault.tsx'
import { actLetters, paragraphs, runs, sideOf, uncertainBelow } from '../parts/marks.ts'
import { count, dateRange, longDate, partyName } from '../parts/words.ts'

const documentRoute = getRouteApi('/documents/$id')

/** One document: the text with its marks on the left, what it says on the right; a click on either opens the other. */
export function DocumentView() {
  const { id } = documentRoute.useParams()
  const { data, error } = useQuery({ queryKey: ['document', id], queryFn: () => fetchDocument(id) })
  if (error) return <Fault error={error} />
  if (!data) return null
  return <Page record={data.record} />
}

function Page({ record }: { readonly record: Record }) {
  const { s } = documentRoute.useSearch()
  const navigate = documentRoute.useNavigate()
  const open = s !== undefined && s <= record.statements.length ? s - 1 : null
  const show = (index: number) => navigate({ search: { s: index + 1 }, replace: true, resetScroll: false })
  useKeys(record.statements.length, open, show)
  useInView(open)
  return (
    <div className="document-page">
      <article className="reading" lang={record.language ?? undefined}>
        <h1>{record.title ?? record.id}</h1>
        <Facts record={record} />
        <div className="body">
          {paragraphs(record.text, record.title).map(({ start, end }) => (
            <p key={start}>
              <Marked record={record} start={start} end={end} open={open} show={show} />
            </p>
          ))}
        </div>
      </article>
      <aside className="record" aria-label="What the text says">
        <h2>{count(record.statements.length, 'statement')}</h2>
        <ol className="statements">
          {record.statements.map((statement, index) => (
            <Line
              key={statement.start}
              statement={statement}
              parties={record.engagement?.parties ?? []}
              open={index === open}
              show={() => show(index)}
              index={index}
            />
          ))}
        </ol>
        <Labels record={record} />
      </aside>
    </div>
  )
}

function Facts({ record }: { readonly record: Record }) {
  return (
    <dl className="facts">
      {record.engagement ? <Contact engagement={record.engagement} /> : <Fact name="contact" value="none found" />}
      <Fact name="published" value={longDate(record.publishedOn)} />
      <Fact name="publisher" value={record.publisher ?? 'not told'} />
      {record.url && <Fact name="address" value={record.url} />}
    </dl>
  )
}

function Contact({ engagement }: { readonly engagement: Engagement }) {
  return (
    <>
      <Fact name={engagement.kind} value={dateRange(engagement.startsOn, engagement.endsOn)} />
      {engagement.place && (
        <Fact
          name="place"
          value={[engagement.place.name, engagement.place.country && partyName(engagement.place.country)]
            .filter(Boolean)
            .join(', ')}
        />
      )}
      {engagement.initiator && <Fact name="asked for by" value={partyName(engagement.initiator)} />}
      {engagement.atmosphere.length > 0 && <Fact name="atmosphere" value={engagement.atmosphere.join(', ')} />}
      {engagement.participants
        .filter(({ kind }) => kind === 'principal')
        .map(({ name, role, country }) => (
          <Fact key={name} name={country ?? '—'} value={role ? `${name}, ${role}` : name} />
        ))}
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

interface MarkedProps {
  readonly record: Record
  readonly start: number
  readonly end: number
  readonly open: number | null
  readonly show: (index: number) => void
}

function Marked({ record, start, end, open, show }: MarkedProps) {
  const parties = record.engagement?.parties ?? []
  return runs(start, end, record.statements, record.gaps).map((run) => {
    const text = record.text.slice(run.start, run.end)
    const index = run.statements.at(-1)
    if (index === undefined) return run.gap ? <GapMark key={run.start} text={text} /> : text
    const statement = record.statements[index]!
    const classes = ['mark', `side-${sideOf(statement, parties)}`]
    if (statement.confidence < uncertainBelow) classes.push('uncertain')
    if (index === open) classes.push('open')
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the same statements are buttons in the record, and j and k move among them
      // biome-ignore lint/a11y/noStaticElementInteractions: as above
      <span
        key={run.start}
        className={classes.join(' ')}
        id={run.start === statement.start ? `t${index}` : undefined}
        onClick={() => show(index)}
      >
        {run.start === statement.start && (
          <span className="letter" aria-hidden="true">
            {actLetters[statement.act]}
          </span>
        )}
        {text}
      </span>
    )
  })
}

function GapMark({ text }: { readonly text: string }) {
  return (
    <span className="gap" title="Not read">
      {text}
    </span>
  )
}

interface LineProps {
  readonly statement: Statement
  readonly parties: readonly string[]
  readonly open: boolean
  readonly show: () => void
  readonly index: number
}

function Line({ statement, parties, open, show, index }: LineProps) {
  const uncertain = statement.confidence < uncertainBelow
  return (
    <li className={`side-${sideOf(statement, parties)}`} id={`r${index}`}>
      <button type="button" aria-pressed={open} onClick={show}>
        <span className="who">
          <span className="speaker">{statement.speaker}</span>
          <span>
            {actLetters[statement.act]} {statement.act}
            {statement.strength ? ` ${'❘'.repeat(statement.strength)}` : ''}
          </span>
          {uncertain && <span className="small">uncertain</span>}
        </span>
        <q>{statement.quote}</q>
        <span className="small">{statement.topics.join(' · ') || 'no topic'}</span>
        {open && (
          <span className="small">
            {' '}
            — {statement.rule}, confidence {statement.confidence.toFixed(2)}
          </span>
        )}
      </button>
    </li>
  )
}

function Labels({ record }: { readonly record: Record }) {
  if (record.relationships.length === 0) return null
  return (
    <>
      <h2>Labels of the relationship</h2>
      <ul>
        {record.relationships.map(({ parties, label, change }) => (
          <li key={`${parties}${label}${change}`}>
            {parties.map(partyName).join(' – ')}: {label} <span className="quiet">({change})</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function useKeys(total: number, open: number | null, show: (index: number) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'j' && total > 0) show(Math.min((open ?? -1) + 1, total - 1))
      if (event.key === 'k' && total > 0) show(Math.max((open ?? 1) - 1, 0))
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

function useInView(open: number | null) {
  useEffect(() => {
    for (const side of ['t', 'r'])
      globalThis.document.getElementById(`${side}${open}`)?.scrollIntoView({ block: 'nearest' })
  }, [open])
}
