namespace Plumbline.Engine;

/// <summary>A code of sector standards.</summary>
/// <param name="Code">Two letters, some engineering codes three.</param>
/// <param name="RecommendedPrefix">Code with <c>/T</c>.</param>
/// <param name="Zh">Trade in Chinese.</param>
/// <param name="En">Trade in English.</param>
/// <param name="BodyZh">Responsible department in Chinese.</param>
/// <param name="BodyEn">Responsible department in English.</param>
/// <param name="Status">current, engineering or old.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Note">What else is to be known.</param>
public sealed record SectorCode(string Code, string RecommendedPrefix, string Zh, string En, string BodyZh, string BodyEn, string Status, string Source, string Note);

/// <summary>A prefix of national standards or of one of their neighbours.</summary>
/// <param name="Prefix">As in the normal form.</param>
/// <param name="Zh">Meaning in Chinese.</param>
/// <param name="En">Meaning in English.</param>
/// <param name="Issuer">Who issues such documents.</param>
/// <param name="Kind">Kind of identifier, in the words of the identifier grammar.</param>
/// <param name="Source">Who says so.</param>
public sealed record NationalPrefix(string Prefix, string Zh, string En, string Issuer, string Kind, string Source);

/// <summary>An area with a code of local standards: two digits for a province, four for a city.</summary>
/// <param name="Code">The digits.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Prefix">Prefix of its recommended standards.</param>
/// <param name="Source">Who says so.</param>
public sealed record LocalCode(string Code, string Zh, string En, string Prefix, string Source);

/// <summary>A competent department (主管部门) in plan numbers.</summary>
/// <param name="Code">Three digits, some with a second number behind a hyphen.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="AbbreviationOrEn">Abbreviation or English name.</param>
/// <param name="Source">Who says so.</param>
public sealed record PlanDepartment(string Code, string Zh, string AbbreviationOrEn, string Source);

/// <summary>A known technical committee.</summary>
/// <param name="Committee">Normal form, such as <c>SAC/TC 260</c>.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Counterpart">International committees it mirrors, separated by <c>;</c>.</param>
/// <param name="Secretariat">Body that holds the secretariat.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Unsure">What of the row is unverified; empty where nothing is.</param>
public sealed record CommitteeRow(string Committee, string Zh, string En, string Counterpart, string Secretariat, string Source, string Unsure);

/// <summary>An authority, standards body, institute or association.</summary>
/// <param name="Abbreviation">Its usual letters; may be empty.</param>
/// <param name="En">Name in English.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="EarlierNames">Names it had before.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Also">Other names met.</param>
/// <param name="Source">Who says so.</param>
public sealed record BodyRow(string Abbreviation, string En, string Zh, string EarlierNames, string Kind, string Also, string Source);

/// <summary>A fixed term of the field in two languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English renderings, separated by <c>;</c>.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Source">Who says so.</param>
public sealed record TermRow(string Zh, string En, string Meaning, string Source);

/// <summary>An international harmonised stage code with the Chinese stage of the same number.</summary>
/// <param name="Code">Such as <c>60.60</c>.</param>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Substage">Name of the substage.</param>
/// <param name="Text">What has happened then.</param>
/// <param name="Abbreviation">Letters used for documents of the stage.</param>
/// <param name="ChinaStage">Chinese stage with the same number.</param>
/// <param name="Source">Who says so.</param>
public sealed record StageCode(string Code, string Stage, string Substage, string Text, string Abbreviation, string ChinaStage, string Source);

/// <summary>A code of the ICS or the CCS.</summary>
/// <param name="Code">Two digits, with a dot and three more for a second level (ICS), or one letter (CCS).</param>
/// <param name="En">English name.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="Source">Who says so.</param>
public sealed record ClassificationCode(string Code, string En, string Zh, string Source);

/// <summary>A law with the names it is cited by.</summary>
/// <param name="Zh">Full name in Chinese; of a law without one its own name.</param>
/// <param name="En">English names, separated by <c>;</c>, without the name of the country.</param>
/// <param name="Short">Its letters (PIPL), or empty.</param>
/// <param name="Source">Who says so.</param>
public sealed record LawName(string Zh, string En, string Short, string Source);

/// <summary>A name that tells whose time is meant.</summary>
/// <param name="Name">Words such as <c>Brussels time</c>, or the name of an authority.</param>
/// <param name="Zone">IANA name of the zone.</param>
/// <param name="Kind">clock or authority.</param>
/// <param name="Source">Who says so.</param>
public sealed record ClockName(string Name, string Zone, string Kind, string Source);

/// <summary>A topic that articles are about.</summary>
/// <param name="Id">Its name, never changed.</param>
/// <param name="En">English name.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="Ics">Fields of the ICS, the closest first, separated by <c>;</c>.</param>
/// <param name="CuesEn">English cues, separated by <c>;</c>; short ones in capitals count in capitals only.</param>
/// <param name="CuesZh">Chinese cues, simplified, separated by <c>;</c>.</param>
/// <param name="Source">Who says so.</param>
public sealed record TopicRow(string Id, string En, string Zh, string Ics, string CuesEn, string CuesZh, string Source);

/// <summary>A row of <c>holidays.csv</c>.</summary>
/// <param name="Calendar"><c>cn</c> or <c>eu</c>.</param>
/// <param name="Day">The day, <c>2026-02-17</c>.</param>
/// <param name="Kind"><c>holiday</c>, or <c>worked</c> for a day of a weekend that is worked.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Source">Who says so, and for which year.</param>
public sealed record Holiday(string Calendar, string Day, string Kind, string Name, string Source);
