import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { createFassungsgeschichte, type Fassung } from './fassungen.ts'
import styles from './IndikatorSeite.module.css'

/** Every Fassung of the definition and what it changed; values of an older one stay as they were published. */
export function Fassungsgeschichte({ fassungen }: { readonly fassungen: readonly Fassung[] }) {
  const geschichte = createFassungsgeschichte(fassungen)
  if (geschichte.length === 0) return null
  return (
    <Abschnitt titel="Fassungen der Definition" zusatz="die oberste gilt">
      <ol className={styles['fassungen']}>
        {geschichte.map(({ version, titel, aenderungen, istErste }) => (
          <li key={version}>
            <b>{titel}</b>
            {aenderungen.length === 0 && (
              <p className="t-klein leise">
                {istErste ? 'Erste Fassung.' : 'Geändert wurden nur Suchworte oder die Einordnung.'}
              </p>
            )}
            <dl>
              {aenderungen.map(({ name, vorher, nachher }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <del>{vorher || '(leer)'}</del> <ins>{nachher || '(leer)'}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Abschnitt>
  )
}
