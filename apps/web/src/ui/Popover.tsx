import { lazy, Suspense } from 'react'
import type { PopoverProps } from './AriaPopover.tsx'

const AriaPopover = lazy(async () => ({
  default: (await import('./AriaPopover.tsx')).AriaPopover,
}))

/**
 * A panel below a button; takes the focus and gives it back. Render it only
 * while it is open. Its behaviour is heavy and fetched when the first one opens.
 */
export function Popover(props: PopoverProps) {
  return (
    <Suspense>
      <AriaPopover {...props} />
    </Suspense>
  )
}
