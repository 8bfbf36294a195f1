/** Whether a text is a host with its port: `feeds.lan:8080`, `10.0.0.5:80`, `[fd00::1]:80`. */
export function isHostWithPort(text: string): boolean {
  const port = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253}):(\d{1,5})$/i.exec(text)?.[1]
  return port !== undefined && Number(port) >= 1 && Number(port) <= 65_535 && URL.canParse(`http://${text}/`)
}
