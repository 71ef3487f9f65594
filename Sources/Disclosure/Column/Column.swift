package import Diagnostics

/// 政府信息公开专栏: what `site.yaml` says of the column.
package struct Column: Sendable {
  package let office: Office
  package let carrier: CarrierSite
  /// Absolute address of the column's home page, with a slash at its end.
  package let baseURL: String
  package let bodies: IssuingBodyVocabulary
  package let tree: ColumnTree
  /// Local forms of index numbers: regular expressions over the whole number.
  package let indexNumberPatterns: [NumberPattern]
  /// File endings, small letters, without the dot.
  package let attachmentTypes: Set<String>
  package let rules: RuleSettings
  /// The thresholds and weights of an audit.
  package var audit = AuditSettings()
  package let hosts: HostPolicy
  /// Offices whose columns this one gathers.
  package var subordinates: [Subordinate] = []

  package init(
    office: Office, carrier: CarrierSite, baseURL: String, bodies: IssuingBodyVocabulary, tree: ColumnTree,
    indexNumberPatterns: [NumberPattern], attachmentTypes: Set<String>, rules: RuleSettings,
    externalHosts: [String] = []
  ) {
    self.office = office
    self.carrier = carrier
    self.baseURL = baseURL
    self.bodies = bodies
    self.tree = tree
    self.indexNumberPatterns = indexNumberPatterns
    self.attachmentTypes = attachmentTypes
    self.rules = rules
    hosts = HostPolicy(siteDomain: carrier.siteDomain, baseURL: baseURL, allowed: externalHosts)
  }

  /// Whether a number has one of the local forms.
  package func hasPattern(of number: String) -> Bool { indexNumberPatterns.contains { $0.matches(number) } }

  /// PDF, OFD, Office, WPS, ODF, text, CSV, pictures, zip; nothing that runs in a browser.
  package static let defaultAttachmentTypes: [String] = [
    "pdf", "ofd", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "odt", "ods", "odp",
    "txt", "csv", "png", "jpg", "jpeg", "gif", "zip",
  ]

  /// Endings no office may allow: a browser would run what stands in them, on the site's own address.
  package static let forbiddenAttachmentTypes: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "xslt", "js", "mjs",
    "css", "wasm", "swf", "exe", "dll", "com", "bat", "cmd", "ps1", "vbs", "sh", "jar", "apk", "msi", "scr",
    "php", "asp", "aspx", "jsp", "cgi", "hta", "lnk", "md", "yaml", "yml", "json",
  ]
}
