import { useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Ordner } from '../../ui/Zeichen.tsx'
import styles from './Ablage.module.css'

interface DateiwahlProps {
  readonly text: string
  readonly neben?: boolean
  readonly breit?: boolean
  readonly onDateien: (dateien: readonly File[]) => void
}

/** The browser's own file dialog behind a button of ours. */
export function Dateiwahl({ text, neben = false, breit = false, onDateien }: DateiwahlProps) {
  return (
    <span className={classNames(styles['wahl'], breit && styles['breit'])}>
      <input
        type="file"
        multiple
        aria-label={text}
        accept=".csv,.txt,.xls,.xlsx"
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

/** Where files are dropped or chosen. */
export function Ablage({ onDateien }: Pick<DateiwahlProps, 'onDateien'>) {
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
      <p className="t-h3">Dateien hierher ziehen oder auswählen</p>
      <p className="t-klein leise mass">
        CSV der Regionaldatenbank und der Landesdatenbank, GENESIS-Flatfiles (ffcsv) und
        INKAR-Tabellen (xls, xlsx, csv), eine oder mehrere, so wie sie vom Amt kommen. Zuerst wird
        nur geprüft.
      </p>
      <Dateiwahl text="Dateien auswählen" onDateien={onDateien} />
    </div>
  )
}
