import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DocumentLine } from '../../../src/model/answer.ts'
import { documents, type ListSearch, pageSize, status } from '../api.ts'
import { Fault } from '../parts/fault.tsx'
import { EngagementKind } from '../parts/kinds.ts'
import { count, partyName } from '../parts/words.ts'

const documentsRoute = getRouteApi('/')

/** The list of documents with its filters, which stand in the address. */
export function DocumentsView() {
  const filter = documentsRoute.useSearch()
  const { data, error } = useQuery({
    queryKey: ['documents', filter],
    queryFn: () => documents(filter),
    placeholderData: (before) => before,
  })
  return (
    <div className="list-page">
      <Filters filter={filter} />
      <section aria-labelledby="documents">
        <h1 id="documents" className="small">
          {data ? count(data.total, 'document') : 'Documents'}
        </h1>
        {error && <Fault error={error} />}
        {data?.total === 0 && <Nothing filtered={Object.keys(filter).length > 0} />}
        <ol className="documents">
          {data?.documents.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
        {data && data.total > pageSize && <Pager filter={filter} pages={Math.ceil(data.total / pageSize)} />}
      </section>
    </div>
  )
}

function Line({ line }: { readonly line: DocumentLine }) {
  const day = line.startsOn ?? line.publishedOn
  return (
    <li>
      <time dateTime={day ?? undefined}>{day ?? 'no date'}</time>
      <div>
        <Link className="title" to="/documents/$id" params={{ id: line.id }} lang={line.language ?? undefined}>
          {line.title ?? line.id}
        </Link>
        <p className="line">
          {[
            line.kind ?? 'no contact found',
            line.place,
            line.parties.map(partyName).join(' – ') || null,
            line.participants.join(', ') || null,
            count(line.statements, 'statement'),
            line.publisher,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}

function Filters({ filter }: { readonly filter: ListSearch }) {
  const navigate = documentsRoute.useNavigate()
  const { data } = useQuery({ queryKey: ['status'], queryFn: status })
  const set = (field: keyof ListSearch, value: string) => {
    const { page: _, [field]: __, ...rest } = filter
    return navigate({ search: value ? { ...rest, [field]: value } : rest, replace: true })
  }
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        Words
        <input type="search" value={filter.q ?? ''} onChange={(event) => set('q', event.target.value)} />
      </label>
      <label>
        With (country or body)
        <input
          value={filter.with ?? ''}
          placeholder="KZ, EU …"
          onChange={(event) => set('with', event.target.value.toUpperCase())}
        />
      </label>
      <label>
        Kind
        <select value={filter.kind ?? ''} onChange={(event) => set('kind', event.target.value)}>
          <option value="">any</option>
          {EngagementKind.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      </label>
      <label>
        Publisher
        <select value={filter.publisher ?? ''} onChange={(event) => set('publisher', event.target.value)}>
          <option value="">any</option>
          {data?.publishers.map(
            ({ publisher }) =>
              publisher && (
                <option key={publisher} value={publisher}>
                  {publisher}
                </option>
              ),
          )}
        </select>
      </label>
      <label>
        From
        <input type="date" value={filter.from ?? ''} onChange={(event) => set('from', event.target.value)} />
      </label>
      <label>
        To
        <input type="date" value={filter.to ?? ''} onChange={(event) => set('to', event.target.value)} />
      </label>
    </form>
  )
}

function Pager({ filter, pages }: { readonly filter: ListSearch; readonly pages: number }) {
  const { page = 1, ...rest } = filter
  const to = (next: number): ListSearch => (next > 1 ? { ...rest, page: next } : rest)
  return (
    <nav className="pager" aria-label="Pages of the list">
      {page > 1 && (
        <Link to="/" search={to(page - 1)}>
          Earlier in the list
        </Link>
      )}
      <span className="number">
        {page} of {pages}
      </span>
      {page < pages && (
        <Link to="/" search={to(page + 1)}>
          Further down the list
        </Link>
      )}
    </nav>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <p className="message">No document fits these filters. Take one away, or widen the dates.</p>
  ) : (
    <p className="message">
      The archive is empty. Add readouts with <code>chancery add FOLDER</code>; they show here as they are read.
    </p>
  )
}
