import { useMemo, useState, type MouseEvent } from 'react'
import { useQuery } from '@apollo/client/react'
import { useSicht } from '../../../app/sitzung/sicht.ts'
import { useGeometrie } from '../../../app/use-geometrie.ts'
import { Button } from '../../../ui/Button.tsx'
import { Skelett } from '../../../ui/Skelett.tsx'
import { PunktgrundDocument, RaumAmDocument } from './angebote.generated.ts'
import { BILDBREITE, createPunktbild, type Grad, type Punktbild } from './punktbild.ts'
import { lagewort } from './standortentwurf.ts'
import styles from './Angebote.module.css'

interface PunktkarteProps {
  readonly punkt: Grad | null
  readonly onPunkt: (punkt: Grad) => void
}

/** A point on the Kreis: a tap sets it, buttons move it a little. */
export function Punktkarte(props: PunktkarteProps) {
  const { data } = useQuery(PunktgrundDocument, { variables: { sicht: useSicht() } })
  const umrisse = useGeometrie(data?.uebersicht?.gebietsstand.geometrie ?? null)
  if (!data || umrisse.art === 'laedt') return <Skelett hoehe={280} />
  if (umrisse.art !== 'bereit')
    return (
      <p className={styles['hilfe']}>Die Karte ist zurzeit nicht da. Bitte die Adresse angeben.</p>
    )
  return <Karte {...props} geometrie={umrisse.geometrie} />
}

const NAEHER = 2
const WEITESTER = 1
const NAECHSTER = 64
const START = 8
/** Part of the shown width by which a button moves the point. */
const SCHRITT = 0.02

const RICHTUNGEN = [
  ['Nord', 0, -1],
  ['Süd', 0, 1],
  ['West', -1, 0],
  ['Ost', 1, 0],
] as const

function Karte({
  punkt,
  onPunkt,
  geometrie,
}: PunktkarteProps & { readonly geometrie: Parameters<typeof createPunktbild>[0] }) {
  const bild = useMemo(() => createPunktbild(geometrie), [geometrie])
  const [zoom, setZoom] = useState(punkt ? START : WEITESTER)
  const [mitte, setMitte] = useState(() =>
    punkt ? bild.toBild(punkt) : ([BILDBREITE / 2, bild.hoehe / 2] as const),
  )
  const [breite, hoehe] = [BILDBREITE / zoom, bild.hoehe / zoom]
  const [links, oben] = [mitte[0] - breite / 2, mitte[1] - hoehe / 2]
  /** By keyboard it sets the point in the middle; the buttons below move it. */
  function onClick(ereignis: MouseEvent<HTMLButtonElement>) {
    const { left, top, width } = ereignis.currentTarget.getBoundingClientRect()
    const faktor = breite / width
    const stelle =
      ereignis.detail === 0
        ? mitte
        : ([
            links + (ereignis.clientX - left) * faktor,
            oben + (ereignis.clientY - top) * faktor,
          ] as const)
    setMitte(stelle)
    if (zoom < START) setZoom(START)
    onPunkt(bild.toGrad(...stelle))
  }
  function move(dx: number, dy: number) {
    const [x, y] = punkt ? bild.toBild(punkt) : mitte
    const stelle = [x + dx * SCHRITT * breite, y + dy * SCHRITT * breite] as const
    setMitte(stelle)
    onPunkt(bild.toGrad(...stelle))
  }
  return (
    <figure className={styles['karte']}>
      <button
        type="button"
        className={styles['flaeche']}
        aria-label="Punkt in der Mitte der Karte setzen"
        onClick={onClick}
      >
        <svg viewBox={`${links} ${oben} ${breite} ${hoehe}`} aria-hidden="true">
          <Grund bild={bild} schrift={breite / 26} />
          {punkt && <Nadel stelle={bild.toBild(punkt)} groesse={breite / 40} />}
        </svg>
      </button>
      <div className={styles['reihe']}>
        {RICHTUNGEN.map(([wort, dx, dy]) => (
          <Button key={wort} klein aria-label={`Punkt nach ${wort}en`} onClick={() => move(dx, dy)}>
            {wort}
          </Button>
        ))}
        <Button klein onClick={() => setZoom(Math.min(NAECHSTER, zoom * NAEHER))}>
          Näher
        </Button>
        <Button klein onClick={() => setZoom(Math.max(WEITESTER, zoom / NAEHER))}>
          Weiter weg
        </Button>
      </div>
      <figcaption className={styles['hilfe']}>
        {punkt ? <Lage punkt={punkt} /> : 'Bitte in die Karte tippen; dann wird sie größer.'}
      </figcaption>
    </figure>
  )
}

const Grund = ({ bild, schrift }: { readonly bild: Punktbild; readonly schrift: number }) => (
  <>
    {bild.kommunen.map(({ name, d }) => (
      <path key={name} d={d} className={styles['kommune']} vectorEffect="non-scaling-stroke" />
    ))}
    {bild.kommunen.map(({ name, mitte: [x, y] }) => (
      <text key={name} x={x} y={y} fontSize={schrift} textAnchor="middle">
        {name}
      </text>
    ))}
  </>
)

const Nadel = ({
  stelle: [x, y],
  groesse,
}: {
  readonly stelle: readonly [number, number]
  readonly groesse: number
}) => (
  <g className={styles['nadel']} pointerEvents="none">
    <circle cx={x} cy={y} r={groesse} />
    <circle cx={x} cy={y} r={groesse / 5} />
  </g>
)

function Lage({ punkt }: { readonly punkt: Grad }) {
  const { data, loading } = useQuery(RaumAmDocument, {
    variables: { laenge: punkt.laenge, breite: punkt.breite },
  })
  if (loading || !data) return <>Wo ist das? Einen Moment …</>
  if (data.raumAm === null) return <b>Das liegt nicht im Kreis.</b>
  return <>Liegt in {lagewort(data.raumAm)}.</>
}
