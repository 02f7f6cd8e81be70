/** The atlas as a file beside the scripts: fetched when the map is opened. */
declare module "world-atlas/countries-50m.json?url" {
  const address: string;
  export default address;
}
