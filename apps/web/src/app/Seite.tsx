import { Outlet } from 'react-router'
import { Inhalt } from './Rahmen.tsx'

/** Layout of the pages without a selection bar. */
export function Seite() {
  return (
    <Inhalt>
      <div className="rahmen">
        <Outlet />
      </div>
    </Inhalt>
  )
}
