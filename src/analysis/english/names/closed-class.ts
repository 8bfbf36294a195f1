/** Words of the closed classes: with a capital they begin a sentence or a headline word, never a name. */
const words = new Set(
  `the a an this that these those some any no every each either neither both all several many few most much more another other such
  his her its their my our your whose he she they we i it you who them him us me
  of in to for with on at from by about as into like through after over between out against during without before under around among
  upon toward towards within across behind beyond despite near per versus amid since until till via unlike
  and or but nor yet so because although though while whereas if unless when whenever once than then
  which what how why whether where there here
  will would can could may might must shall should is are was were be been being am has have had do does did
  not never also later earlier now today yesterday tomorrow still already often sometimes always ever soon recently perhaps maybe meanwhile
  instead however therefore thus moreover furthermore nevertheless too well further again just only even
  mr mrs ms dr`.split(/\s+/),
)

export const isClosedClass = (key: string): boolean => words.has(key)
