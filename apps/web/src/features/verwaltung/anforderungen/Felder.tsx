import { useState } from 'react'
import { istTag, stichtag } from '@sozial/domain/zeitraum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Kaestchen, TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import type { AnforderungswahlQuery } from './anforderungen.generated.ts'
import { toTag } from '@sozial/shared/format'
import { zeitraumnameOf, type Entwurf, type Maengel } from './entwurf.ts'
import { Stellen } from './Stellen.tsx'
import { letzterOf, ZEITRAUMARTEN, zeitraeumeOf, type Zeitraumart } from './zeitraumwahl.ts'
import styles from './Anforderungen.module.css'

interface FelderProps {
  readonly entwurf: Entwurf
  readonly maengel: Maengel
  readonly geprueft: boolean
  /** What the template shows stays: it is on its way already. */
  readonly fest: boolean
  readonly eine: boolean
  readonly wahl: AnforderungswahlQuery
  readonly onChange: (teil: Partial<Entwurf>) => void
}

/** The fields of an order. */
export function Felder(props: FelderProps) {
  const { entwurf, maengel, geprueft, fest, eine, wahl, onChange } = props
  return (
    <>
      {entwurf.vorlagenhinweis && (
        <Meldung titel="Was an dieser Vorlage bekannt und was angenommen ist">
          <p className="mass">{entwurf.vorlagenhinweis}</p>
          <p className="t-klein">Derselbe Hinweis steht auf der Seite, die die Stelle öffnet.</p>
        </Meldung>
      )}
      <TextFeld
        label="Was gebraucht wird"
        hinweis="Steht in Betreff und Vorlage."
        fehler={maengel.titel}
        wert={entwurf.titel}
        onChange={(titel) => onChange({ titel })}
      />
      {fest ? <Festes entwurf={entwurf} /> : <Zeitfelder entwurf={entwurf} onChange={onChange} />}
      <Stellen
        stellen={entwurf.stellen}
        geprueft={geprueft}
        eine={eine}
        quelle={entwurf.quelle}
        wahl={wahl}
        onChange={(stellen) => onChange({ stellen })}
      />
      <div className={styles['paar']}>
        <TextFeld
          label="Frist"
          hinweis="Letzter Tag"
          art="date"
          fehler={maengel.frist}
          wert={entwurf.frist}
          onChange={(frist) => onChange({ frist })}
        />
        <TextFeld
          label="Erinnern, Tage vorher"
          hinweis="Leer: nur von Hand."
          fehler={maengel.erinnerungTage}
          wert={entwurf.erinnerungTage}
          onChange={(erinnerungTage) => onChange({ erinnerungTage })}
          eingabe={{ inputMode: 'numeric' }}
        />
      </div>
      {!fest && <Spalten entwurf={entwurf} fehler={maengel.spalten} onChange={onChange} />}
      <TextFeld
        label="Hinweis an die Stelle"
        hinweis="Freiwillig; steht in der Mail und auf der Seite des Links."
        mehrzeilig
        wert={entwurf.hinweis}
        onChange={(hinweis) => onChange({ hinweis })}
      />
    </>
  )
}

function Festes({ entwurf }: Pick<FelderProps, 'entwurf'>) {
  return (
    <p className="t-klein leise mass">
      {zeitraumnameOf(entwurf)}, eine Zeile je Raum der Ebene{' '}
      {EBENE_WORTE[entwurf.ebene].sammelname}. Zeitraum, Räume und Spalten bleiben, denn die Vorlage
      ist schon unterwegs: {entwurf.angebot.map(({ name }) => name).join(', ')}.
    </p>
  )
}

const EBENEN = ['QUARTIER', 'SOZIALRAUM', 'KOMMUNE', 'JUGENDAMTSBEZIRK', 'KREIS'] as const

/** Which period, and one row for each of which areas. */
function Zeitfelder({ entwurf, onChange }: Pick<FelderProps, 'entwurf' | 'onChange'>) {
  const { zeitraum, ebene } = entwurf
  const [heute] = useState(() => toTag(new Date()))
  const art = zeitraum.art === 'MEHRJAHR' ? 'JAHR' : zeitraum.art
  const angebot = zeitraeumeOf(art, heute)
  const bekannt = angebot.some(({ von }) => von === zeitraum.von)
  return (
    <>
      <div className={styles['paar']}>
        <WahlFeld<Zeitraumart>
          label="Art des Zeitraums"
          wert={art}
          optionen={ZEITRAUMARTEN}
          onChange={(neue) => onChange({ zeitraum: letzterOf(neue, heute) })}
        />
        {art === 'STICHTAG' ? (
          <TextFeld
            label="Stichtag"
            art="date"
            wert={zeitraum.von}
            onChange={(tag) => istTag(tag) && onChange({ zeitraum: stichtag(tag) })}
          />
        ) : (
          <WahlFeld
            label="Zeitraum"
            wert={zeitraum.von}
            optionen={(bekannt ? angebot : [zeitraum, ...angebot]).map((einer) => ({
              wert: einer.von,
              text: zeitraumnameOf({ zeitraum: einer }),
            }))}
            onChange={(von) => {
              const gewaehlter = angebot.find((einer) => einer.von === von)
              if (gewaehlter) onChange({ zeitraum: gewaehlter })
            }}
          />
        )}
      </div>
      <WahlFeld
        label="Eine Zeile je Raum der Ebene"
        wert={ebene}
        optionen={EBENEN.map((eine) => ({ wert: eine, text: EBENE_WORTE[eine].sammelname }))}
        onChange={(neue) => onChange({ ebene: neue })}
      />
    </>
  )
}

interface SpaltenProps extends Pick<FelderProps, 'entwurf' | 'onChange'> {
  readonly fehler: string | undefined
}

function Spalten({ entwurf: { angebot, gewaehlt }, fehler, onChange }: SpaltenProps) {
  return (
    <fieldset>
      <legend>
        <b>Spalten der Vorlage</b> {fehler && <span role="alert">– {fehler}</span>}
      </legend>
      <div className={styles['wahlspalten']}>
        {angebot.map(({ name }, i) => (
          <Kaestchen
            key={name}
            an={gewaehlt.includes(i)}
            onChange={(an) =>
              onChange({ gewaehlt: an ? [...gewaehlt, i] : gewaehlt.filter((eine) => eine !== i) })
            }
          >
            {name}
          </Kaestchen>
        ))}
      </div>
    </fieldset>
  )
}
