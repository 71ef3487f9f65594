import Disclosure

/// Derives whether a document binds on a day, from its dates and from what others say of it.
struct ValidityDerivation {
  let asOf: CalendarDate
  let notices: [Notice]

  /// Nil where nothing is written and the document is of no kind that binds.
  func validity(of notice: Notice, related: [RelatedNotice]) -> Validity? {
    if isActedOn(by: [.repealedBy, .replacedBy], related) || notice.writtenValidity == .repealed {
      return .repealed
    }
    if notice.writtenValidity == .expired { return .expired }
    // A document that is valid until a day is valid on that day.
    if let expiresOn = notice.expiresOn, expiresOn < asOf { return .expired }
    if let effectiveOn = notice.effectiveOn, asOf < effectiveOn { return .notYetInForce }
    if notice.writtenValidity == .partlyInvalid { return .partlyInvalid }
    if isActedOn(by: [.amendedBy], related) || notice.writtenValidity == .amended { return .amended }
    if notice.writtenValidity != nil || notice.effectiveOn != nil || notice.expiresOn != nil {
      return .inForce
    }
    switch notice.kind {
    case .regulation, .normative: return .inForce
    default: return nil
    }
  }

  /// A document takes effect on the others from the day it takes effect itself.
  private func isActedOn(by roles: [RelatedNotice.Role], _ related: [RelatedNotice]) -> Bool {
    related.contains { relation in
      guard roles.contains(relation.role), case .notice(let index) = relation.target else { return false }
      let actor = notices[Int(index)]
      return (actor.effectiveOn ?? actor.publishedAt.date) <= asOf
    }
  }
}
