/// 字段对照: what other platforms call an exchange field. Empty where they have none, or none is known.
struct FieldMapping {
  /// gov.cn's library of policy documents.
  var gov = ""
  /// Guangdong's gkmlpt.
  var gkmlpt = ""
  /// TRS search, as Tianjin, Hubei, Guangxi and Shaanxi use it.
  var trs = ""
  /// JCMS, as Zhejiang uses it.
  var jcms = ""
  var dublinCore = ""
  var schemaOrg = ""

  /// What stands beside the fields in JSON and Markdown: the notice's address, and its text.
  static let beside: [(key: String, label: String, mapping: FieldMapping)] = [
    (
      "url", "网址",
      FieldMapping(gov: "url", gkmlpt: "url / post_url", trs: "DOCPUBURL", schemaOrg: "@id / url")
    ),
    ("content_html", "正文", FieldMapping()),
  ]

  static func of(_ field: ExchangeField) -> FieldMapping {
    switch field {
    case .indexNumber:
      FieldMapping(
        gov: "index", gkmlpt: "identifier", trs: "IdxID / IDXID", jcms: "xxgkindexcode",
        dublinCore: "dcterms:identifier", schemaOrg: "identifier")
    case .title:
      FieldMapping(
        gov: "title", gkmlpt: "title", trs: "FileName / BT", dublinCore: "dcterms:title", schemaOrg: "name")
    case .summary:
      FieldMapping(gov: "summary", dublinCore: "dcterms:abstract", schemaOrg: "abstract")
    case .documentNumber:
      FieldMapping(
        gov: "pcode", gkmlpt: "document_number", trs: "fileNum / FWZH", jcms: "filenumber",
        schemaOrg: "legislationIdentifier")
    case .issuingBody:
      FieldMapping(
        gov: "puborg", gkmlpt: "publisher", trs: "publisher / FWJG_name", jcms: "fbjg",
        dublinCore: "dcterms:creator", schemaOrg: "creator / legislationPassedBy")
    case .category: FieldMapping(gov: "colname", gkmlpt: "classify_main_name", schemaOrg: "BreadcrumbList")
    case .topic:
      FieldMapping(
        gov: "childtype", gkmlpt: "classify_theme_name", trs: "CNAME / ZTFL_name",
        dublinCore: "dcterms:subject", schemaOrg: "about")
    case .genre:
      FieldMapping(
        gkmlpt: "classify_genre_name", dublinCore: "dcterms:type", schemaOrg: "genre / legislationType")
    case .keywords:
      FieldMapping(
        gov: "subjectword", gkmlpt: "keywords", dublinCore: "dcterms:subject", schemaOrg: "keywords")
    case .madeOn:
      FieldMapping(
        trs: "CWRQ", jcms: "compaltedate", dublinCore: "dcterms:created",
        schemaOrg: "dateCreated / legislationDate")
    case .publishedAt:
      FieldMapping(
        gov: "pubtime / pubtimeStr", gkmlpt: "display_publish_time", trs: "PUBDATE / FBRQ",
        jcms: "deploytime",
        dublinCore: "dcterms:issued", schemaOrg: "datePublished")
    case .effectiveOn:
      FieldMapping(dublinCore: "dcterms:valid", schemaOrg: "temporalCoverage")
    case .expiresOn:
      FieldMapping(dublinCore: "dcterms:valid", schemaOrg: "temporalCoverage / expires")
    case .validity:
      FieldMapping(
        gkmlpt: "is_expired / is_abolished", trs: "Effectivestate / YXX", jcms: "vc_validate",
        schemaOrg: "legislationLegalForce")
    case .disclosure: FieldMapping(jcms: "opentype")
    case .interprets: FieldMapping(gkmlpt: "relation")
    case .repeals: FieldMapping(gkmlpt: "relation", schemaOrg: "legislationRepeals")
    case .amends: FieldMapping(gkmlpt: "relation", schemaOrg: "legislationAmends")
    case .replaces:
      FieldMapping(gkmlpt: "relation", dublinCore: "dcterms:replaces", schemaOrg: "legislationRepeals")
    case .attachments: FieldMapping(gkmlpt: "attachment", schemaOrg: "associatedMedia")
    case .language: FieldMapping(dublinCore: "dcterms:language", schemaOrg: "inLanguage")
    default: FieldMapping()
    }
  }
}
