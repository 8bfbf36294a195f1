/** Discord works, and a setting of the operator does not fit it. The message is one sentence with the next step. */
export class SettingFault extends Error {
  override readonly name = 'SettingFault'
}
