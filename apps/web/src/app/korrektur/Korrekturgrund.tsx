import { ANLASS_WORTE, KORREKTURANLAESSE, type Korrekturanlass } from '@sozial/shared/korrektur'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { kennzeichnetNur, type Korrekturentwurf, type Maengel } from './korrektur-state.ts'

interface KorrekturgrundProps {
  readonly entwurf: Korrekturentwurf
  readonly maengel: Maengel
  readonly onChange: (entwurf: Korrekturentwurf) => void
}

/** Why: in a word that may be read outside, and in a sentence that stays inside. */
export function Korrekturgrund({ entwurf, maengel, onChange }: KorrekturgrundProps) {
  const { anlass, grund, eingaben } = entwurf
  const gekennzeichnet = Object.values(eingaben).some(
    ({ zahl, vorlaeufig }) => vorlaeufig !== zahl.vorlaeufig,
  )
  const nurKennzeichen = gekennzeichnet && kennzeichnetNur(entwurf)
  return (
    <>
      {!nurKennzeichen && (
        <WahlFeld<Korrekturanlass | ''>
          label="Warum"
          hinweis="Steht beim Wert, mit dem nächsten freigegebenen Datenstand auch außen."
          fehler={maengel.anlass || undefined}
          wert={anlass}
          optionen={[
            { wert: '', text: 'Bitte wählen' },
            ...KORREKTURANLAESSE.map((wert) => ({ wert, text: ANLASS_WORTE[wert] })),
          ]}
          onChange={(neu) => onChange({ ...entwurf, anlass: neu })}
        />
      )}
      <TextFeld
        label={anlass === 'ANDERER' || nurKennzeichen ? 'Grund' : 'Grund, falls mehr zu sagen ist'}
        hinweis="Lesen nur Angemeldete, z. B. „mit dem Meldeamt am 3.3. geklärt“."
        fehler={maengel.grund || undefined}
        wert={grund}
        onChange={(neu) => onChange({ ...entwurf, grund: neu })}
        mehrzeilig
      />
    </>
  )
}
