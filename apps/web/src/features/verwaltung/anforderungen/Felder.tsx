import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Kaestchen, TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import type { AnforderungswahlQuery } from './anforderungen.generated.ts'
import type { Entwurf, Maengel } from './entwurf.ts'
import styles from './Anforderungen.module.css'

interface FelderProps {
  readonly entwurf: Entwurf
  readonly maengel: Maengel
  readonly fest: boolean
  readonly organisationen: AnforderungswahlQuery['organisationen']
  readonly onChange: (teil: Partial<Entwurf>) => void
}

/** The fields of an order. */
export function Felder({ entwurf, maengel, fest, organisationen, onChange }: FelderProps) {
  return (
    <>
      <p className="mass">
        <b>{entwurf.zeitraumname}</b>, eine Zeile je Raum der Ebene{' '}
        <b>{EBENE_WORTE[entwurf.ebene].sammelname}</b>.
      </p>
      <TextFeld
        label="Was gebraucht wird"
        hinweis="Steht in Betreff und Vorlage."
        fehler={maengel.titel}
        wert={entwurf.titel}
        onChange={(titel) => onChange({ titel })}
      />
      <div className={styles['paar']}>
        <TextFeld
          label="Von wem"
          hinweis="Stelle oder Person"
          fehler={maengel.empfaenger}
          wert={entwurf.empfaenger}
          onChange={(empfaenger) => onChange({ empfaenger })}
        />
        <TextFeld
          label="E-Mail"
          hinweis="Leer: Sie geben den Link selbst weiter."
          fehler={maengel.email}
          wert={entwurf.email}
          onChange={(email) => onChange({ email })}
          eingabe={{ inputMode: 'email', autoComplete: 'off' }}
        />
      </div>
      <Organisationswahl
        wert={entwurf.organisation}
        organisationen={organisationen}
        onChange={onChange}
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
      <Spalten entwurf={entwurf} fehler={maengel.spalten} fest={fest} onChange={onChange} />
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

interface OrganisationswahlProps extends Pick<FelderProps, 'organisationen' | 'onChange'> {
  readonly wert: string
}

function Organisationswahl({ wert, organisationen, onChange }: OrganisationswahlProps) {
  return (
    <WahlFeld
      label="Lieferung für"
      hinweis="Wem die Zahlen gehören; danach richtet sich, wer kleine Zahlen sieht."
      wert={wert}
      optionen={[
        { wert: '', text: 'Kreis (Stelle ohne Konten)' },
        ...organisationen
          .filter(({ deaktiviertAm }) => !deaktiviertAm)
          .map(({ id, name }) => ({ wert: id, text: name })),
      ]}
      onChange={(organisation) => onChange({ organisation })}
    />
  )
}

interface SpaltenProps extends Pick<FelderProps, 'entwurf' | 'fest' | 'onChange'> {
  readonly fehler: string | undefined
}

function Spalten({ entwurf: { angebot, gewaehlt }, fehler, fest, onChange }: SpaltenProps) {
  if (fest) {
    return (
      <p className="t-klein leise mass">
        Zeitraum, Räume und Spalten bleiben, denn die Vorlage ist schon unterwegs:{' '}
        {angebot.map(({ name }) => name).join(', ')}.
      </p>
    )
  }
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
