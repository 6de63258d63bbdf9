import { formatZahl } from '@sozial/shared/format'
import { Tabelle } from '../../../ui/Tabelle.tsx'

interface AnzahltafelProps {
  /** Read, not seen: a head above says the same. */
  readonly titel: string
  readonly zeilen: readonly { readonly text: string; readonly anzahl: number }[]
}

/** How many for each reason. */
export function Anzahltafel({ titel, zeilen }: AnzahltafelProps) {
  return (
    <Tabelle titel={titel} titelUnsichtbar>
      <tbody>
        {zeilen.map(({ text, anzahl }) => (
          <tr key={text}>
            <th scope="row">{text}</th>
            <td className="r">{formatZahl(anzahl)}</td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
