import type { ReactNode, RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import styles from './AriaPopover.module.css'

export interface PopoverProps {
  readonly titel: string
  readonly anker: RefObject<Element | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A panel below a button; takes the focus and gives it back. Render it only while it is open. */
export function AriaPopover({ titel, anker, onClose, children }: PopoverProps) {
  return (
    <Popover
      triggerRef={anker}
      isOpen
      onOpenChange={(offen) => offen || onClose()}
      placement="bottom start"
      offset={6}
      className={styles['popover'] ?? ''}
    >
      <Dialog className={styles['dialog'] ?? ''} aria-label={titel}>
        <p className={`t-kopf ${styles['titel']}`} aria-hidden="true">
          {titel}
        </p>
        {children}
      </Dialog>
    </Popover>
  )
}
