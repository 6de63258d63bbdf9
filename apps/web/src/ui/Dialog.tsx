import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Kreuz } from './Zeichen.tsx'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly titel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A question in the middle of the page; on a phone a sheet from below. The
 * browser's own modal dialog: focus stays inside, Escape closes, the page
 * behind is out of reach. Render it only while it is open.
 */
export function Dialog({ titel, onClose, children }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const vorher = document.activeElement
    element?.showModal()
    // React focuses before the dialog is open, when nothing in it can take the focus.
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      element?.close()
      if (vorher instanceof HTMLElement) vorher.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={id}
      onCancel={onClose}
      closedby="any"
    >
      <div className={styles['kopf']}>
        <h2 className="t-h2" id={id}>
          {titel}
        </h2>
        <button
          type="button"
          className={styles['schliessen']}
          aria-label="Schließen"
          onClick={onClose}
        >
          <Kreuz />
        </button>
      </div>
      <div className={styles['inhalt']}>{children}</div>
    </dialog>
  )
}
