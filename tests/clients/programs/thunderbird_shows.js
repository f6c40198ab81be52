// Import a file into an address book of its own and tell whom it holds; told of a folder, write them again there.
//
// Arguments: the file, its kind ("vcard", "csv" or "ldif"), the columns of a table that are to be taken as JSON
// ({"First Name": "FirstName", ...}, empty for Thunderbird's own), a folder or nothing.
const [path, kind, columns, folder, done] = arguments;

const { AddrBookFileImporter } = ChromeUtils.importESModule("resource:///modules/AddrBookFileImporter.sys.mjs");
const { AddrBookUtils } = ChromeUtils.importESModule("resource:///modules/AddrBookUtils.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");

function texts(card, name) {
  return card.vCardProperties.getAllValues(name).flat(Infinity).filter(Boolean);
}

function parts(card, at) {
  return card.vCardProperties.getAllValues("adr").map(value => value[at]).flat(Infinity).filter(Boolean);
}

function ofType(card, type) {
  const entries = card.vCardProperties.getAllEntries("tel");
  const types = entry => [entry.params.type ?? []].flat().map(name => name.toLowerCase());
  return entries.filter(entry => types(entry).includes(type)).map(entry => entry.value);
}

function day(card, name) {
  const found = String(card.vCardProperties.getFirstValue(name) ?? "");
  const match = /^(\d{4}|-)-?(\d\d)-?(\d\d)/.exec(found);
  return match ? `${match[1] == "1604" ? "-" : match[1]}-${match[2]}-${match[3]}` : found;
}

function shown(card) {
  const first = name => [card.vCardProperties.getFirstValue(name) ?? ""].flat()[0];
  return {
    name: card.displayName,
    given: card.firstName,
    family: card.lastName,
    nickname: texts(card, "nickname").join(", "),
    organization: first("org"),
    title: first("title"),
    note: texts(card, "note").join("\n\n"),
    birthday: day(card, "bday"),
    anniversary: day(card, "anniversary"),
    emails: card.emailAddresses,
    phones: texts(card, "tel"),
    mobiles: ofType(card, "cell"),
    work_phones: ofType(card, "work").filter(number => !ofType(card, "fax").includes(number)),
    faxes: ofType(card, "fax"),
    urls: texts(card, "url"),
    streets: parts(card, 2),
    towns: parts(card, 3),
    groups: texts(card, "categories"),
    photo: card.photoURL.startsWith("data:") ? atob(card.photoURL.split(",")[1]).length : 0,
  };
}

(async () => {
  const directory = MailServices.ab.getDirectoryFromId(MailServices.ab.newAddressBook("Tendril", "", 101));
  const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
  file.initWithPath(path);
  const importer = new AddrBookFileImporter(kind);
  if (kind == "csv") {
    const rows = await importer.parseCsvFile(file);
    if (rows.length) {
      // What a person does in the window: say which column is what.
      const wanted = JSON.parse(columns);
      importer.setCsvFields(rows[0].map(name => importer._supportedCsvProperties.indexOf(wanted[name])));
    }
  }
  await importer.startImport(file, directory);
  const cards = directory.childCards;
  if (folder) {
    await IOUtils.writeUTF8(PathUtils.join(folder, "again.vcf"), AddrBookUtils.exportCardsToVCard(cards));
    await IOUtils.writeUTF8(PathUtils.join(folder, "again.ldif"), AddrBookUtils.exportCardsToLDIF(cards));
    await IOUtils.writeUTF8(PathUtils.join(folder, "again.csv"), AddrBookUtils.exportCardsToDelimitedText(cards, ","));
  }
  const people = cards.map(shown);
  MailServices.ab.deleteAddressBook(directory.URI);
  done({ people });
})().catch(error => done({ error: `${error}\n${error.stack}` }));
