import { formatWert } from '@sozial/shared/format'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { EigenesBild } from './bild-state.ts'

/** All areas and periods of what is shown. */
export function Wertetabelle({ bild }: { readonly bild: EigenesBild }) {
  const { groesse, zeiten, zeilen, nachkommastellen } = bild
  return (
    <Tabelle titel={`${groesse.name}, ${groesse.einheit}`} ersteSpalteFest>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          {zeiten.map(({ id, name }) => (
            <th key={id} scope="col" className="r">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {zeilen.map(({ raum, zellen }) => (
          <tr key={raum.id}>
            <th scope="row">{raum.name}</th>
            {zellen.map(({ wert, status }, i) => (
              <td key={zeiten[i]?.id} className="r">
                {formatWert(wert, status, nachkommastellen)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
