// The release's bill of materials (CycloneDX 1.6): the program, and the packages that its bundle holds.
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

const components = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
  new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
  new Contrib.License.Factories.LicenseFactory(() => {}),
);

/** The bill's text, for the program's package.json and packages as `packagesOf` gives them; without a date or a random number. */
export function sbom(manifest, packages) {
  const program = component(manifest, Enums.ComponentType.Application);
  const parts = new Map(packages.map((one) => [one.name, component(one, Enums.ComponentType.Library)]));
  // What builds the program has left helpers of its own in the bundle.
  addNeeds(program, { ...manifest.dependencies, ...manifest.devDependencies }, parts);
  for (const { name, dependencies, optionalDependencies } of packages) {
    addNeeds(parts.get(name), { ...dependencies, ...optionalDependencies }, parts);
  }
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: program }) });
  for (const part of parts.values()) bom.components.add(part);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function addNeeds(one, dependencies, parts) {
  for (const name of Object.keys(dependencies)) {
    const part = parts.get(name);
    if (part) one.dependencies.add(part.bomRef);
  }
}

function component(manifest, type) {
  const one = components.makeComponent(manifest, type);
  one.purl = `pkg:npm/${manifest.name.replace('@', '%40')}@${manifest.version}`;
  one.bomRef.value = one.purl;
  return one;
}
