import { lazy, Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Inhalt } from './Rahmen.tsx'
import { istInnenseite } from './verwaltung/wege.ts'

// What the public never needs is no part of what every page loads.
const Innen = lazy(async () => ({ default: (await import('./verwaltung/Innen.tsx')).Innen }))

/** Layout of the pages without a selection bar. */
export function Seite() {
  const { pathname } = useLocation()
  return (
    <Inhalt>
      <div className="rahmen">
        {istInnenseite(pathname) ? (
          <Suspense>
            <Innen>
              <Outlet />
            </Innen>
          </Suspense>
        ) : (
          <Outlet />
        )}
      </div>
    </Inhalt>
  )
}
