/** Which yardsticks are drawn, after one was taken in or out. Pure. */
import { MAX_DANEBEN, type Ansicht, type Massstab } from '@sozial/shared/ansicht'

/**
 * The first is the one of the verdicts: it stays first until it is taken out,
 * then the next one takes its place. The last one cannot be taken out.
 *
 * @param gezeigt the drawn yardsticks, that of the verdicts first
 */
export function toggleMassstab(
  gezeigt: readonly Massstab[],
  massstab: Massstab,
): Pick<Ansicht, 'massstab' | 'daneben'> | null {
  const neu = gezeigt.includes(massstab)
    ? gezeigt.filter((anderer) => anderer !== massstab)
    : [...gezeigt, massstab]
  const [erster, ...daneben] = neu
  if (!erster || daneben.length > MAX_DANEBEN) return null
  return { massstab: erster, daneben }
}
