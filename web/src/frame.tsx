import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { status } from './api.ts'
import { count } from './parts/words.ts'

/** The head, the page and the archive's denominator, the same everywhere. */
export function Frame() {
  return (
    <div className="frame">
      <header className="head">
        <a className="skip" href="#page">
          Skip to the page
        </a>
        <Link to="/" className="name">
          Chancery
        </Link>
        <nav aria-label="Pages">
          <ul>
            <li>
              <Link to="/" activeProps={{ 'aria-current': 'page' }}>
                Documents
              </Link>
            </li>
          </ul>
        </nav>
      </header>
      <main id="page">
        <Outlet />
      </main>
      <StatusLine />
    </div>
  )
}

function StatusLine() {
  const { data } = useQuery({ queryKey: ['status'], queryFn: status })
  return (
    <footer className="status">
      {data && (
        <span className="number">
          {[
            count(data.documents, 'document'),
            data.from && data.to ? `${data.from.slice(0, 4)}–${data.to.slice(0, 4)}` : null,
            count(data.publishers.length, 'publisher'),
            count(data.statements, 'statement'),
            data.archive,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </footer>
  )
}
