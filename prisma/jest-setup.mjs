export { openServer as default } from './jest-global.mjs'
