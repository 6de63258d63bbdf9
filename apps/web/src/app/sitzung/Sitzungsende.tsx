import { lazy, Suspense } from 'react'
import { useSitzungsende } from './sitzungsende.ts'

const SitzungsendeDialog = lazy(async () => ({
  default: (await import('./SitzungsendeDialog.tsx')).SitzungsendeDialog,
}))

/** Over any page whose session has ended. */
export function Sitzungsende() {
  if (!useSitzungsende()) return null
  return (
    <Suspense>
      <SitzungsendeDialog />
    </Suspense>
  )
}
