import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useKreisangaben } from '../../app/use-kreis.ts'
import styles from './Verwaltung.module.css'

interface KopfProps {
  readonly titel: string
  /** Where the page lies below the overview. */
  readonly pfad?: ReactNode
  readonly children?: ReactNode
}

/** Head of a page of the administration: where it lies, its name, one sentence. */
export function Kopf({ titel, pfad, children }: KopfProps) {
  useKreisangaben()
  return (
    <div className={styles['kopf']}>
      {pfad && (
        <p className="t-klein leise nicht-druck">
          <Link to="/verwaltung">Verwaltung</Link> / {pfad}
        </p>
      )}
      <h1 className="t-titel">{titel}</h1>
      {children && <p className="t-satz">{children}</p>}
    </div>
  )
}
