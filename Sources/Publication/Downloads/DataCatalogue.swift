import Disclosure

/// `catalogue.jsonld`: what may be downloaded, as a DCAT-AP 3 catalogue that data portals harvest.
struct DataCatalogue {
  let plan: SitePlan
  let downloads: [WrittenDownload]

  private var column: Column { plan.catalogue.column }
  private var own: String { column.baseURL + OutputPath.dataCatalogue.href }

  var bytes: [UInt8] {
    var json = JSONWriter(capacity: 1 << 14)
    let years = [nil] + plan.years.map(Optional.some)
    json.object {
      $0.key("@context")
      $0.object(writeTerms)
      $0.field("@id", own)
      $0.field("@type", "dcat:Catalog")
      text(&$0, "dct:title", "\(column.office.name)政府信息公开数据目录")
      text(&$0, "dct:description", "\(column.office.name)主动公开的政府信息目录及附件，按年提供批量下载。")
      reference(&$0, "foaf:homepage", column.baseURL + OutputPath.downloads.href, type: "foaf:Document")
      $0.key("dct:publisher")
      $0.object(writePublisher)
      reference(
        &$0, "dct:language", "http://publications.europa.eu/resource/authority/language/ZHO",
        type: "dct:LinguisticSystem")
      $0.key("dcat:dataset")
      $0.array { list in for year in years { list.object { writeDataset(year, to: &$0) } } }
    }
    return json.bytes + [10]
  }

  private func writeTerms(_ json: inout JSONWriter) {
    json.field("dcat", "http://www.w3.org/ns/dcat#")
    json.field("dct", "http://purl.org/dc/terms/")
    json.field("foaf", "http://xmlns.com/foaf/0.1/")
    json.field("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
    json.field("spdx", "http://spdx.org/rdf/terms#")
    json.field("xsd", "http://www.w3.org/2001/XMLSchema#")
  }

  private func writePublisher(_ json: inout JSONWriter) {
    json.field("@id", column.baseURL + "#office")
    json.field("@type", "foaf:Agent")
    text(&json, "foaf:name", column.office.name)
  }

  private func writeDataset(_ year: Int?, to json: inout JSONWriter) {
    let name = year.map { "\($0)年" } ?? ""
    json.field("@id", own + "#" + (year.map { "year-\($0)" } ?? "all"))
    json.field("@type", "dcat:Dataset")
    text(&json, "dct:title", "\(column.office.name)\(name)政府信息公开目录")
    text(&json, "dct:description", "\(column.office.name)\(name)主动公开的政府信息的全部字段、附件清单和全文。")
    json.key("dct:publisher")
    json.object { $0.field("@id", column.baseURL + "#office") }
    reference(&json, "dcat:landingPage", column.baseURL + OutputPath.downloads.href, type: "foaf:Document")
    let indices = year.map { plan.notices(of: $0) } ?? Array(plan.catalogue.notices.indices)
    if let newest = indices.last {
      typed(&json, "dct:modified", plan.catalogue.notices[newest].publishedAt.date.iso, "xsd:date")
    }
    json.key("dcat:distribution")
    json.array { list in
      for written in downloads where written.download.year == year {
        list.object { writeDistribution(written, to: &$0) }
      }
    }
  }

  private func writeDistribution(_ written: WrittenDownload, to json: inout JSONWriter) {
    let address = column.baseURL + written.download.path.href
    json.field("@id", address)
    json.field("@type", "dcat:Distribution")
    text(&json, "dct:title", written.download.kind.label)
    reference(&json, "dcat:accessURL", address, type: "rdfs:Resource")
    reference(&json, "dcat:downloadURL", address, type: "rdfs:Resource")
    reference(
      &json, "dcat:mediaType",
      "http://www.iana.org/assignments/media-types/" + written.download.kind.mediaType,
      type: "dct:MediaType")
    typed(&json, "dcat:byteSize", String(written.size), "xsd:nonNegativeInteger")
    json.key("spdx:checksum")
    json.object {
      $0.field("@type", "spdx:Checksum")
      reference(
        &$0, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
        type: "spdx:ChecksumAlgorithm")
      typed(&$0, "spdx:checksumValue", written.digest.hex, "xsd:hexBinary")
    }
  }

  // MARK: Values

  private func text(_ json: inout JSONWriter, _ name: String, _ text: String) {
    json.key(name)
    json.object {
      $0.field("@value", text)
      $0.field("@language", "zh")
    }
  }

  private func typed(_ json: inout JSONWriter, _ name: String, _ value: String, _ type: String) {
    json.key(name)
    json.object {
      $0.field("@value", value)
      $0.field("@type", type)
    }
  }

  private func reference(
    _ json: inout JSONWriter, _ name: String, _ address: String, type: String? = nil
  ) {
    json.key(name)
    json.object {
      $0.field("@id", address)
      $0.field("@type", ifPresent: type)
    }
  }
}
