import { useId, type ReactNode } from 'react'
import {
  FELDER,
  type Angebotsinhalt,
  type Feldname,
  type Inhaltsfeld,
} from '@sozial/domain/angebot'
import { classNames } from '../../../ui/class-names.ts'
import { Kreuz } from '../../../ui/Zeichen.tsx'
import { Sichtbarkeit } from './Sichtbarkeit.tsx'
import type { Entwurf } from './use-entwurf.ts'
import styles from './Angebote.module.css'

export interface FormProps {
  readonly entwurf: Entwurf
  /** What is missing is said only after somebody wanted to hand it in. */
  readonly fehlt: Readonly<Partial<Record<string, string>>>
}

interface FeldgruppeProps extends FormProps {
  readonly feld: Feldname
  /** Several controls: the name stands over the group and belongs to no single one. */
  readonly gruppe?: boolean
  readonly children: (bindung: Bindung) => ReactNode
}

export interface Bindung {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string
}

/** A field of the catalogue: its name, who sees it, what to write, what is wrong. */
export function Feldgruppe({ feld, gruppe = false, entwurf, fehlt, children }: FeldgruppeProps) {
  const id = useId()
  const { name, hilfe, pflicht } = FELDER[feld]
  const fehler = entwurf.maengel[feld] ?? fehlt[feld]
  const bindung = {
    id,
    'aria-invalid': fehler ? (true as const) : undefined,
    'aria-describedby': fehler ? `${id}-h ${id}-f` : `${id}-h`,
  }
  const kopf = (
    <>
      {name}
      {pflicht ? '' : <span className={styles['freiwillig']}> freiwillig</span>}
    </>
  )
  return (
    <div
      className={classNames(styles['feld'], fehler && styles['falsch'])}
      id={`feld-${feld}`}
      {...(gruppe && {
        role: 'group',
        'aria-labelledby': `${id}-n`,
        'aria-describedby': bindung['aria-describedby'],
      })}
    >
      <div className={styles['feldkopf']}>
        {gruppe ? (
          <span id={`${id}-n`} className={styles['name']}>
            {kopf}
          </span>
        ) : (
          <label htmlFor={id} className={styles['name']}>
            {kopf}
          </label>
        )}
        <Sichtbarkeit feld={feld} inhalt={entwurf.inhalt} aendere={entwurf.aendere} />
      </div>
      <p id={`${id}-h`} className={styles['hilfe']}>
        {hilfe}
      </p>
      {fehler && (
        <p id={`${id}-f`} className={styles['fehler']}>
          <Kreuz groesse={14} />
          {fehler}
        </p>
      )}
      {children(bindung)}
    </div>
  )
}

type Textfeld = {
  [F in Inhaltsfeld]: Angebotsinhalt[F] extends string | undefined ? F : never
}[Inhaltsfeld]

interface TextProps extends FormProps {
  readonly feld: Exclude<Textfeld, 'kostenart'>
  readonly zeilen?: number
}

/** A text of the document; several lines grow with what is in them. */
export function Text({ feld, zeilen = 1, ...form }: TextProps) {
  const { inhalt, aendere } = form.entwurf
  const wert = inhalt[feld] ?? ''
  const setze = (neu: string) => aendere({ [feld]: neu })
  return (
    <Feldgruppe feld={feld} {...form}>
      {(bindung) =>
        zeilen === 1 ? (
          <input
            {...bindung}
            className={styles['ein']}
            value={wert}
            onChange={(e) => setze(e.target.value)}
          />
        ) : (
          <textarea
            {...bindung}
            className={styles['ein']}
            rows={zeilen}
            value={wert}
            onChange={(e) => setze(e.target.value)}
          />
        )
      }
    </Feldgruppe>
  )
}

interface MehrwahlProps<T extends string> extends FormProps {
  readonly feld: Feldname
  readonly werte: Readonly<Record<T, string>>
  readonly gewaehlt: readonly T[]
  readonly setze: (gewaehlt: readonly T[]) => void
}

/** Several of a closed list: one tap each. */
export function Mehrwahl<T extends string>({
  feld,
  werte,
  gewaehlt,
  setze,
  ...form
}: MehrwahlProps<T>) {
  return (
    <Feldgruppe feld={feld} gruppe {...form}>
      {() => <Tasten werte={werte} gewaehlt={gewaehlt} setze={setze} />}
    </Feldgruppe>
  )
}

interface TastenProps<T extends string> {
  readonly werte: Readonly<Record<T, string>>
  readonly gewaehlt: readonly T[]
  readonly setze: (gewaehlt: readonly T[]) => void
}

export function Tasten<T extends string>({ werte, gewaehlt, setze }: TastenProps<T>) {
  const schluessel = Object.keys(werte) as T[]
  return (
    <div className={styles['tasten']}>
      {schluessel.map((wert) => {
        const an = gewaehlt.includes(wert)
        return (
          <button
            key={wert}
            type="button"
            aria-pressed={an}
            onClick={() =>
              setze(an ? gewaehlt.filter((einer) => einer !== wert) : [...gewaehlt, wert])
            }
          >
            {werte[wert]}
          </button>
        )
      })}
    </div>
  )
}
