import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { TextFeld } from '../../../ui/Feld.tsx'
import { Feldgruppe, type FormProps } from './Feldgruppe.tsx'
import styles from './Angebote.module.css'

const LEER = { name: '', telefon: '', email: '', website: '' } as const
type Teil = keyof typeof LEER

const TEILE: readonly (readonly [Teil, string, 'text' | 'tel' | 'email' | 'url'])[] = [
  ['telefon', 'Telefon', 'tel'],
  ['email', 'E-Mail', 'email'],
  ['website', 'Internetseite', 'url'],
  ['name', 'Ansprechperson', 'text'],
]

interface KontaktfelderProps extends FormProps {
  readonly feld: 'kontakt' | 'kontaktIntern'
}

/** How to reach somebody; one way is enough. */
export function Kontaktfelder({ feld, ...form }: KontaktfelderProps) {
  const { inhalt, maengel, aendere } = form.entwurf
  const kontakt: NonNullable<Angebotsinhalt['kontakt']> = { ...LEER, ...inhalt[feld] }
  const setze = (teil: Teil, wert: string) => aendere({ [feld]: { ...kontakt, [teil]: wert } })
  /** Nobody types https://. */
  function ergaenze() {
    const { website } = kontakt
    if (/^[^\s/:]+\.[a-z]{2,}/i.test(website)) setze('website', `https://${website}`)
  }
  return (
    <Feldgruppe feld={feld} gruppe {...form}>
      {() => (
        <div className={styles['zweispaltig']}>
          {TEILE.map(([teil, label, inputMode]) => (
            <TextFeld
              key={teil}
              label={label}
              fehler={maengel[`${feld}.${teil}`]}
              wert={kontakt[teil]}
              onChange={(wert) => setze(teil, wert)}
              {...(teil === 'website' && { onVerlassen: ergaenze })}
              eingabe={{
                inputMode,
                autoComplete: 'off',
                autoCapitalize: teil === 'name' ? 'words' : 'none',
              }}
            />
          ))}
        </div>
      )}
    </Feldgruppe>
  )
}
