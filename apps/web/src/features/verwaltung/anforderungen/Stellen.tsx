import { Button } from '../../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import type { Anforderung, Kommune } from './anforderung-worte.ts'
import type { AnforderungswahlQuery } from './anforderungen.generated.ts'
import { findStellenmangel, LEERE_STELLE, type Stelle } from './entwurf.ts'
import styles from './Anforderungen.module.css'

interface StellenProps {
  readonly stellen: readonly Stelle[]
  /** Shown only after somebody tried to send. */
  readonly geprueft: boolean
  /** One order that there is is changed: it stays one. */
  readonly eine: boolean
  readonly quelle: string
  readonly wahl: AnforderungswahlQuery
  readonly onChange: (stellen: readonly Stelle[]) => void
}

/** Who is asked: one office, or many for the same. */
export function Stellen({ stellen, geprueft, eine, quelle, wahl, onChange }: StellenProps) {
  const { kommunen } = wahl.anforderungsangebot
  const aendere = (nummer: number, teil: Partial<Stelle>) =>
    onChange(stellen.map((stelle, i) => (i === nummer ? { ...stelle, ...teil } : stelle)))
  const [einzige] = stellen
  if (stellen.length > 1) {
    return (
      <>
        <Liste {...{ stellen, geprueft, kommunen, onChange, aendere }} />
        <p className={styles['werk']}>
          <Button klein onClick={() => onChange([...stellen, LEERE_STELLE])}>
            Weitere Stelle
          </Button>
        </p>
      </>
    )
  }
  return (
    <>
      {einzige && (
        <Einzige
          stelle={einzige}
          fehler={geprueft ? findStellenmangel(einzige) : ''}
          wahl={wahl}
          onChange={(teil) => aendere(0, teil)}
        />
      )}
      {!eine && (
        <p className={styles['werk']}>
          <Button klein onClick={() => onChange([...stellen, LEERE_STELLE])}>
            Weitere Stelle
          </Button>
          {kommunen.length > 1 && (
            <Button
              klein
              onClick={() =>
                onChange(
                  kommunen.map((kommune) => toStelle(kommune, wahl.datenanforderungen, quelle)),
                )
              }
            >
              Alle {kommunen.length} Kommunen auf einmal
            </Button>
          )}
        </p>
      )}
    </>
  )
}

/** Whoever was asked for this Kommune last time, best for the same Quelle. */
function toStelle(
  { raum, organisation }: Kommune,
  frueher: readonly Anforderung[],
  quelle: string,
): Stelle {
  const eigene = frueher.filter(
    (eine) => eine.raum?.id === raum.id || (organisation && eine.organisation?.id === organisation),
  )
  const letzte = eigene.find((eine) => eine.quelle?.id === quelle)
  return {
    raum: raum.id,
    organisation: organisation ?? '',
    empfaenger: letzte?.empfaenger ?? raum.name,
    email: letzte?.email ?? '',
    vorgaenger: letzte?.id ?? null,
  }
}

interface EinzigeProps extends Pick<StellenProps, 'wahl'> {
  readonly stelle: Stelle
  readonly fehler: string
  readonly onChange: (teil: Partial<Stelle>) => void
}

function Einzige({ stelle, fehler, wahl, onChange }: EinzigeProps) {
  const ohneNamen = stelle.empfaenger.trim() === ''
  return (
    <>
      <div className={styles['paar']}>
        <TextFeld
          label="Von wem"
          hinweis="Stelle oder Person"
          fehler={(ohneNamen && fehler) || undefined}
          wert={stelle.empfaenger}
          onChange={(empfaenger) => onChange({ empfaenger })}
        />
        <TextFeld
          label="E-Mail"
          hinweis="Leer: Sie geben den Link selbst weiter."
          fehler={(!ohneNamen && fehler) || undefined}
          wert={stelle.email}
          onChange={(email) => onChange({ email })}
          eingabe={{ inputMode: 'email', autoComplete: 'off' }}
        />
      </div>
      <div className={styles['paar']}>
        <WahlFeld
          label="Lieferung für"
          hinweis="Wem die Zahlen gehören: danach richtet sich, wer kleine Zahlen sieht."
          wert={stelle.organisation}
          optionen={[
            { wert: '', text: 'Kreis (Stelle ohne Konten)' },
            ...wahl.organisationen
              .filter(({ deaktiviertAm }) => !deaktiviertAm)
              .map(({ id, name }) => ({ wert: id, text: name })),
          ]}
          onChange={(organisation) => onChange({ organisation })}
        />
        <WahlFeld
          label="Nur die Räume von"
          hinweis="Sonst steht in der Vorlage der ganze Kreis."
          wert={stelle.raum}
          optionen={[
            { wert: '', text: 'allen, für die sie liefert' },
            ...wahl.anforderungsangebot.kommunen.map(({ raum }) => ({
              wert: raum.id,
              text: raum.name,
            })),
          ]}
          onChange={(raum) => onChange({ raum })}
        />
      </div>
    </>
  )
}

interface ListeProps extends Pick<StellenProps, 'stellen' | 'geprueft' | 'onChange'> {
  readonly kommunen: readonly Kommune[]
  readonly aendere: (nummer: number, teil: Partial<Stelle>) => void
}

function Liste({ stellen, geprueft, kommunen, onChange, aendere }: ListeProps) {
  const nameOf = (id: string) => kommunen.find(({ raum }) => raum.id === id)?.raum.name
  return (
    <Tabelle titel={`Von wem: ${stellen.length} Stellen`} gestapelt className={styles['liste']}>
      <thead>
        <tr>
          <th scope="col">Räume von</th>
          <th scope="col">Stelle oder Person</th>
          <th scope="col">E-Mail</th>
          <th scope="col">
            <span className="vh">Entfernen</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stellen.map((stelle, i) => {
          const fehler = geprueft ? findStellenmangel(stelle) : ''
          const ohneNamen = stelle.empfaenger.trim() === ''
          return (
            // oxlint-disable-next-line react/no-array-index-key -- addressees have no other name while they are typed
            <tr key={i}>
              <th scope="row">{nameOf(stelle.raum) ?? 'allen'}</th>
              <td>
                <TextFeld
                  label={`Stelle ${i + 1}`}
                  fehler={(ohneNamen && fehler) || undefined}
                  wert={stelle.empfaenger}
                  onChange={(empfaenger) => aendere(i, { empfaenger })}
                />
              </td>
              <td>
                <TextFeld
                  label={`E-Mail ${i + 1}`}
                  fehler={(!ohneNamen && fehler) || undefined}
                  wert={stelle.email}
                  onChange={(email) => aendere(i, { email })}
                  eingabe={{ inputMode: 'email', autoComplete: 'off' }}
                />
              </td>
              <td>
                <Button
                  klein
                  aria-label={`Stelle ${i + 1} entfernen`}
                  onClick={() => onChange(stellen.filter((_, j) => j !== i))}
                >
                  Entfernen
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </Tabelle>
  )
}
