import { useId, type ReactNode } from 'react'
import { ZEITRAUM_ARTEN, type ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Spaltenrolle, Spaltenvorschlag } from '@sozial/formate/vorschlag'
import { Button } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { wertOf, withRolle } from './angaben.ts'
import type { Zuordnungslage } from './lage.ts'
import { Wertangaben } from './Wertangaben.tsx'
import { describeSpalte, ROLLE_WORTE, SICHERHEIT_WORTE, ZEITART_WORTE } from './worte.ts'
import styles from './Spaltenblatt.module.css'

const ROLLEN = (Object.keys(ROLLE_WORTE) as Spaltenrolle[]).map((wert) => ({
  wert,
  text: ROLLE_WORTE[wert].lang,
}))

interface SpaltenblattProps extends Zuordnungslage {
  readonly gewaehlt: number
  readonly onWahl: (spalte: number) => void
}

/** One column at a time: what it is, why, and what can be said better. */
export function Spaltenblatt(props: SpaltenblattProps) {
  const { vorschlag, gewaehlt, angaben, onAngaben } = props
  const id = useId()
  const spalte = vorschlag.spalten[gewaehlt]
  if (!spalte) return null
  const { rolle, beispiele } = spalte
  return (
    <section className={styles['blatt']} aria-labelledby={id}>
      <div className={styles['kopf']}>
        <h2 className="t-h2" id={id}>
          {describeSpalte(spalte)}
        </h2>
        <Blaettern {...props} />
      </div>
      {beispiele.length > 0 && (
        <p className="t-klein leise">
          Zum Beispiel{' '}
          {beispiele.map((text, i) => (
            <span key={text}>
              {i > 0 && ' '}
              <code>{text}</code>
            </span>
          ))}
        </p>
      )}
      <div className={styles['felder']}>
        <WahlFeld
          label="Was steht in dieser Spalte?"
          hinweis={grundOf(spalte)}
          wert={rolle}
          optionen={ROLLEN}
          onChange={(neu) => onAngaben(withRolle(angaben, gewaehlt, neu))}
        />
      </div>
      {rolle === 'WERT' && (
        <Wertangaben
          {...props}
          key={gewaehlt}
          werte={wertOf(props.zuordnung, vorschlag.spalten, gewaehlt)}
        />
      )}
      {rolle === 'ZEITRAUM' && <Zeitart {...props} />}
      {rolle === 'RAUMNAME' && vorschlag.raumbezug === 'NAME' && (
        <Satz>
          Die Räume werden an ihren Namen erkannt, auch bei anderer Schreibweise. Was keinem Raum
          des Kreises gleicht, nennt die Prüfung.
        </Satz>
      )}
    </section>
  )
}

const Satz = ({ children }: { readonly children: ReactNode }) => (
  <p className="t-klein leise mass">{children}</p>
)

function grundOf({ grund, sicherheit, rolle }: Spaltenvorschlag): string | undefined {
  if (grund === '') return undefined
  return rolle === 'UNBEACHTET' || grund === 'So angegeben.'
    ? grund
    : `${grund.replace(/\.$/, '')} – ${SICHERHEIT_WORTE[sicherheit]}.`
}

function Blaettern({ vorschlag, gewaehlt, onWahl }: SpaltenblattProps) {
  const vorige = vorschlag.spalten[gewaehlt - 1]
  const naechste = vorschlag.spalten[gewaehlt + 1]
  return (
    <p className={styles['blaettern']}>
      {vorige && (
        <Button art="text" klein onClick={() => onWahl(gewaehlt - 1)}>
          Spalte {vorige.buchstabe}
        </Button>
      )}
      {naechste && (
        <Button art="text" klein onClick={() => onWahl(gewaehlt + 1)}>
          Spalte {naechste.buchstabe}
        </Button>
      )}
    </p>
  )
}

/** What a bare year or date in this column means. */
function Zeitart({ zuordnung, angaben, onAngaben, gewaehlt }: SpaltenblattProps) {
  const art = zuordnung?.zeitraum?.art ?? 'JAHR'
  return (
    <div className={styles['felder']}>
      <WahlFeld<ZeitraumArt>
        label="Wofür gelten die Zahlen einer Zeile?"
        hinweis="Eine Jahreszahl als Stichtag ist der 31.12. des Jahres"
        wert={art}
        optionen={ZEITRAUM_ARTEN.map((wert) => ({ wert, text: ZEITART_WORTE[wert] }))}
        onChange={(neu) => onAngaben({ ...angaben, zeitraum: { spalte: gewaehlt + 1, art: neu } })}
      />
    </div>
  )
}
