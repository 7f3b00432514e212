"""Words that look like names and are none."""

NOT_NAMES = frozenset(
    """
US; BUT; NOW; WHY; HOW; WHO; ICs; IC; USA; UK; EU; UAE; NYC; SF; LA; NY; CA; TX; WA; DC; ON; EOE; EEO; AA; PTO; CEO; CTO; COO; CFO; CIO; CPO; VP; SVP;
HR; IT; ID; IDs; OK; AM; PM; EST; PST; CST; GMT; UTC; FTE; W2; C2C; H1B; H1-B; TN; GC; USC; OPT; CPT; STEM; BS; BA;
MS; MA; PHD; MBA; BSC; MSC; GPA; ADA; LGBTQ; LGBT; DEI; B2B; B2C; SMB; SME; SMEs; FAQ; TBD; NDA; PR; OR; AND; NOT;
THE; YOU; WE; OUR; ARE; FOR; WITH; ALL; ANY; KPI; KPIs; OKR; OKRs; ROI; ASAP; LLC; INC; LTD; NASDAQ; NYSE; NBA; NFL;
DOD; DOE; NASA; IPO; ARR; SLA; SLAs; R&D; II; III; IV; VI; TS; SCI; MUST; COVID; COVID-19; Q1; Q2; Q3; Q4; POC;
POCs; POS; FLSA; AAP; CV; CVs; P1; P2; L1; L2; L3; L4; L5; L6; T1; T2; SSN; PDF; URT1; 401K; 401k; DNA; HQ; ETA;
SOP; SOPs; FDA; SEC; IRS; BU; BUs; YOE; PO; POs; QA; US-based; MVP; MVPs; SaaS; PMs; QAs; VPs; DSs; iPhone;
LinkedIn; YouTube; GitHub; PhDs; PhD; McKinsey; JavaOne; GED; CXO; DBA; DBAs; SWE; SDE; SDEs; SMEs; TPM; TPMs; EM; EMs; GmbH; AG; Yes; No; DoD; BS/BA; MS/MA; BA/BS; MA/MS; BSc/MSc; Tech Leads; Learn; Facebook; Twitter
""".replace("\n", " ")
    .strip()
    .split("; ")
)

WORDS = frozenset(
    """
A; An; The; And; Or; Bachelor; Bachelors; Master; Masters; Bachelor's; Master's; Bachelor’s; Master’s; PhD; Ph.D;
Doctorate; Degree; Diploma; Computer; Science; Engineering; Mathematics; Statistics; Physics; Economics; Finance;
Marketing; Sales; Product; Design; Engineer; Engineers; Manager; Managers; Director; Data; Scientist; Analyst;
Developer; Software; Research; Operations; Business; Legal; Security; Support; Customer; Success; Human; Resources;
English; French; Spanish; German; Chinese; Mandarin; Japanese; Korean; Portuguese; Italian; Dutch; American;
European; Africa; Europe; Asia; India; Canada; Mexico; America; United; States; Kingdom; Germany; France; Israel;
London; Berlin; Paris; Toronto; Vancouver; Montreal; Seattle; Boston; Chicago; Austin; Dallas; Denver; Atlanta;
York; Francisco; Angeles; California; Texas; Washington; Monday; Tuesday; Wednesday; Thursday; Friday; Saturday;
Sunday; January; February; March; April; May; June; July; August; September; October; November; December; Spring;
Summer; Fall; Autumn; Winter; I; We; You; Our; Your; This; That; These; Those; It; If; In; On; At; Of; To; For;
From; By; With; As; Is; Are; Be; Not; No; Other; Others; Etc; University; College; School; Team; Teams; Company;
Experience; Knowledge; Skills; Ability; Strong; Excellent; Good; Proficiency; Proficient; Familiarity;
Understanding; Working; Work; Must; Preferred; Required; Requirements; Qualifications; Responsibilities; Bonus;
Plus; Minimum; Nice; Remote; Hybrid; Onsite; Full; Part; Time; Intern; Internship; Senior; Junior; Lead; Staff;
Principal; Electrical; Mechanical; Civil; Chemical; Industrial; Information; Systems; Technology; Applied; Related;
Quantitative; Social; Sciences; Arts; Law; Medicine; Medical; Nursing; Health; Public; Relations; Communications;
Fortune; Series; Department; Government; Federal; State; Act; Disability; Veteran; Veterans; Certified;
Professional; Associate; Certification; Certifications; Agile-minded; Christmas; Earth; World; Internet; Web;
None; Education; Essentials; Driven; Organized; Organised; Summary; Overview; Platform
""".replace("\n", " ")
    .strip()
    .split("; ")
)
