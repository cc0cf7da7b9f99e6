import { ApiError } from '../api.ts'

/** What went wrong and what to do, where it happened. */
export function Fault({ error }: { readonly error: Error }) {
  return (
    <p className="message" role="alert">
      {error.message}{' '}
      {error instanceof ApiError ? error.todo : 'Is the program still running? Start it again and reload.'}
    </p>
  )
}
