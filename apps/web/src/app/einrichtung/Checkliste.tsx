import { Link } from 'react-router'
import { formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Haken } from '../../ui/Zeichen.tsx'
import type { EinrichtungQuery } from './einrichtung.generated.ts'
import { beschreibe, findOffene } from './schritte.ts'
import styles from './Checkliste.module.css'

interface ChecklisteProps {
  readonly schritte: EinrichtungQuery['einrichtung']['schritte']
  readonly titel?: string
}

/** What is done and what comes next, computed from the real state. */
export function Checkliste({ schritte, titel = 'Nächste Schritte' }: ChecklisteProps) {
  const offene = findOffene(schritte)
  const zusatz =
    offene.length === 0
      ? 'alles erledigt'
      : `${formatZahl(schritte.length - offene.length)} von ${formatZahl(schritte.length)} erledigt`
  return (
    <Abschnitt titel={titel} zusatz={zusatz} id="schritte">
      <ol>
        {schritte.map((schritt) => (
          <Zeile key={schritt.name} schritt={schritt} />
        ))}
      </ol>
    </Abschnitt>
  )
}

function Zeile({ schritt }: { readonly schritt: ChecklisteProps['schritte'][number] }) {
  const { titel, stand, link } = beschreibe(schritt)
  return (
    <li className={styles['zeile']} data-erledigt={schritt.erledigt || undefined}>
      <span className={styles['zeichen']}>
        {schritt.erledigt && <Haken groesse={16} />}
        <span className="vh">{schritt.erledigt ? 'Erledigt:' : 'Offen:'}</span>
      </span>
      <b>{titel}</b>
      <span className={styles['stand']}>{stand}</span>
      {link && <Link to={link.pfad}>{link.text}</Link>}
    </li>
  )
}
