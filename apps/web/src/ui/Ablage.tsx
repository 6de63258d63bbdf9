import { useState, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Ordner } from './Zeichen.tsx'
import styles from './Ablage.module.css'

interface DateiwahlProps {
  readonly text: string
  /** Endings that the browser offers first: `.csv,.xlsx`. */
  readonly endungen: string
  readonly neben?: boolean
  readonly breit?: boolean
  readonly onDateien: (dateien: readonly File[]) => void
}

/** The browser's own file dialog behind a button of ours. */
export function Dateiwahl({
  text,
  endungen,
  neben = false,
  breit = false,
  onDateien,
}: DateiwahlProps) {
  return (
    <span className={classNames(styles['wahl'], breit && styles['breit'])}>
      <input
        type="file"
        multiple
        aria-label={text}
        accept={endungen}
        onChange={(ereignis) => {
          onDateien([...(ereignis.target.files ?? [])])
          // The same file, corrected, may be chosen again.
          ereignis.target.value = ''
        }}
      />
      <span className={classNames(styles['knopf'], neben && styles['neben'])} aria-hidden="true">
        <Ordner /> {text}
      </span>
    </span>
  )
}

interface AblageProps extends Pick<DateiwahlProps, 'text' | 'endungen' | 'neben' | 'onDateien'> {
  readonly titel?: string
  /** What may be dropped, in a sentence or two. */
  readonly children: ReactNode
}

/** Where files are dropped or chosen. */
export function Ablage({
  titel = 'Dateien hierher ziehen oder auswählen',
  text,
  endungen,
  neben = false,
  onDateien,
  children,
}: AblageProps) {
  const [darueber, setDarueber] = useState(false)
  return (
    <div
      className={classNames(styles['ablage'], darueber && styles['ueber'])}
      onDragOver={(ereignis) => {
        ereignis.preventDefault()
        setDarueber(true)
      }}
      onDragLeave={() => setDarueber(false)}
      onDrop={(ereignis) => {
        ereignis.preventDefault()
        setDarueber(false)
        onDateien([...ereignis.dataTransfer.files])
      }}
    >
      <p className="t-h3">{titel}</p>
      <p className="t-klein leise mass">{children}</p>
      <Dateiwahl text={text} endungen={endungen} neben={neben} onDateien={onDateien} />
    </div>
  )
}
