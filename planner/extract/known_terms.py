"""Technologies, methods and fields that postings name, compiled for this project.

They are recognised so that a term outside the library is reported and never forced onto a wrong topic. One that the
library knows is the library's. Ambiguous words carry guards.
"""

from collections.abc import Iterator

from planner.extract import known_data, known_habits, known_operations, known_professions, known_software
from planner.model.source import Source
from planner.model.topic import Alias

PLAIN = """
# languages
ABAP; assembly language; Bash; C#; C/C++; Clojure; COBOL; CSS; CSS3; CUDA; Elixir; Embedded C; Erlang; F#; Fortran;
functional programming; Golang; GraphQL; Groovy; Haskell; HTML; HTML5; JavaScript; JSON; Kotlin; LaTeX; MATLAB;
Minitab; MPI; object oriented design; object-oriented analysis; object-oriented programming; Objective-C; OCaml;
Octave; OOP; OpenCL; OpenMP; Perl; PHP; PL/SQL; PowerShell; regular expressions; SASS; scripting languages; shell;
shell scripting; Solidity; SPSS; Stata; SystemVerilog; T-SQL; Tcl; TypeScript; UML; unix shell; VB.NET; VBA; Verilog;
VHDL; WebAssembly; XML; YAML
# web and mobile
test suites; load tests; end-to-end tests; test scripts; test execution; testing tools; application architecture;
system integrations; system integration; technical designs; software development practices; iterative development;
agile processes; state machines; backend; frontend; mobile app development; mobile application development; .NET;
.NET Core; .NET Framework; accessibility standards; Altium; analog design; Android; Angular; AngularJS; ANSYS;
API design; API development; APIs; Appium; ARM processors; ASIC; ASP.NET; AutoCAD; automated testing;
autonomous vehicles; backend development; BLE; Bluetooth; Bootstrap CSS; Braze; CAD; Cadence; CAN bus;
computer architecture; computer networking; COMSOL; concurrency; control systems; Coroutines; Cucumber; Cypress;
data structures; design patterns; device drivers; digital signal processing; distributed systems; Django; DNS; Drupal;
DSP; embedded systems; Entity Framework; event-driven architecture; Express.js; FastAPI; Figma; firmware; Flutter;
FPGA; frontend development; full stack; full-stack development; GD&T; gRPC; Hibernate; HubSpot; I2C;
integration testing; integration tests; internet of things; iOS; IoT; Jest; Jetpack Compose; JMeter; jQuery; JTAG;
JUnit; Kalman filters; LabVIEW; Laravel; lidar; Linux kernel; load testing; logic analyzers; LTspice; Magento;
manual testing; Marketo; memory management; microcontrollers; microservices; mixed-signal; mobile applications;
mobile development; Mocha; motion planning; MQTT; multithreading; MVC; MVVM; NetSuite; networking protocols; Next.js;
Node.js; NodeJS; operating systems; oscilloscopes; path planning; PCB design; PCIe; performance testing; Playwright;
PLC; Postman; Protobuf; Pytest; QA; quality assurance; radar; Rails; React Native; React.js; ReactJS; Redux;
regression testing; responsive design; REST API; REST APIs; RESTful; RESTful APIs; RESTful web services; RF; robotics;
ROS; RTL; RTOS; Ruby on Rails; Salesforce; SAP; SCADA; schematics; Selenium; semiconductor; sensor fusion; serverless;
service-oriented architecture; ServiceNow; Shopify; signal processing; simulation; Simulink; SLAM; SOAP; SoC;
software architecture; SolidWorks; Spectre; SPI; SPICE simulation; Spring Boot; Spring Framework; Storybook; SwiftUI;
Synopsys; system architecture; Tailwind; TCP/IP; TDD; test automation; test cases; test plans;
test-driven development; TestNG; Thrift; timing analysis; UART; UI/UX; UIKit; unit testing; unit tests; USB;
user interfaces; UX design; Virtuoso; VLSI; Vue.js; VueJS; web applications; web development;
web services; Webpack; WebSockets; WinForms; WordPress; WPF; Xamarin; Zendesk; Zigbee
# data
data models; data transformation; data discovery; data definitions; data catalogs; data layer; semantic layer;
event-based data; query optimization; stored procedures; query languages; analytics tools; self-service analytics;
data cleansing; data validation; data manipulation; data preparation; data collection;
functional requirements; Metaflow; DuckDB; QuickSight; BigTable; Rudderstack; English; data hygiene; data stewardship;
data profiling; data preprocessing; window functions; ActiveMQ; Adobe Analytics; Airbyte; Airflow; Alteryx;
Amazon Redshift; Amplitude; Apache Airflow; Apache Beam; Apache Flink; Apache Hadoop; Apache Hive; Apache Hudi;
Apache Iceberg; Apache Kafka; Apache NiFi; Apache Pulsar; Apache Storm; ArcGIS; Arrow Flight; Athena; Avro; AWS Glue;
Azure Data Factory; Azure Synapse; batch processing; BI tools; BigQuery; business intelligence; Cassandra; ClickHouse;
Cosmos DB; CosmosDB; Couchbase; CouchDB; Dagster; dashboarding; dashboards; Dask; data architecture; data catalog;
data cleaning; data governance; data ingestion; data integration; data lake; data lakehouse; data lineage;
data management; data migration; data mining; data modeling; data pipelines; data platform; data privacy;
data quality; data security; data visualization; data warehouse; data warehousing; data wrangling; database design;
databases; Databricks; Datadog; Dataflow; Dataiku; Dataproc; DataRobot; dbt; Delta Lake; dimensional modeling; Druid;
DynamoDB; Elastic Search; Elasticsearch; ELT; EMR; ETL; ETL pipelines; Fivetran; geospatial data; GIS;
Google Analytics; Grafana; Greenplum; HBase; HDFS; Heap Analytics; Hightouch; Hive; Impala; Informatica; Kafka;
Kibana; Kinesis; KNIME; large datasets; Looker; Lucene; Luigi; MapReduce; MariaDB; master data management; Memcached;
message queues; Metabase; metadata management; Microsoft SQL Server; MicroStrategy; Mixpanel; Mode Analytics; MongoDB;
MS SQL; MySQL; NATS; Neo4j; New Relic; non-relational databases; NoSQL; Oozie; OpenSearch; ORC; Parquet; Pig Latin;
Pinot; Polars; Postgres; PostgreSQL; Power BI; PowerBI; Prefect; Presto; Prometheus; Protocol Buffers; Pub/Sub;
PySpark; QGIS; Qlik; Qlik Sense; QlikView; quantitative analysis; RabbitMQ; RapidMiner; Ray; RDBMS; real-time data;
Redis; Redshift; relational databases; remote sensing; reverse ETL; SAS; Segment.io; Snowflake; Solr; Spark Streaming;
SparkSQL; Splunk; SQL Server; SQLite; Sqoop; SSAS; SSIS; SSRS; statistical analysis; Stitch Data; stream processing;
streaming data; structured data; Superset; Synapse; Tableau; Talend; Teradata; time series; Trino; unstructured data;
Vertica; YARN
# machine learning and science
A/B experiments; A/B testing; A/B tests; active learning; actuarial science; adversarial machine learning;
algorithmic fairness; Amazon SageMaker; anomaly detection; augmented reality; AutoML; Azure Machine Learning;
Azure ML; Bayesian inference; Bayesian methods; Bayesian statistics; Bedrock; bioinformatics; biostatistics;
blockchain; Caffe; calculus; CatBoost; causal inference; chatbots; ChatGPT; cheminformatics; classification;
Claude Code; clinical trials; clustering; CNNs; compilers; computational biology; computational chemistry;
computer graphics; conversational AI; convex optimization; cryptography; DataOps; decision trees; deep learning;
design of experiments; differential privacy; diffusion models; dimensionality reduction; dplyr; econometrics;
entity recognition; epidemiology; experimental design; experimentation; explainability; FAISS; feature engineering;
feature selection; federated learning; finite element analysis; forecasting; fraud detection; game theory; GANs;
generative AI; generative models; genomics; Gensim; geostatistics; ggplot2; GitHub Copilot; GPT-4; GPU programming;
GPUs; gradient boosting; graph databases; graph neural networks; graph theory; high-performance computing; HPC;
Hugging Face; HuggingFace; hypothesis testing; image processing; image segmentation; information extraction;
information retrieval; integer programming; JAX; Jupyter; Jupyter notebooks; k-means; Keras; knowledge graphs; KServe;
Kubeflow; LangChain; LangGraph; large language models; LightGBM; linear algebra; linear programming;
linear regression; LlamaIndex; LLMOps; LLMs; LLVM; logistic regression; LSTMs; machine translation;
mathematical optimization; mathematics; Matplotlib; Milvus; ML Ops; MLflow; MLOps; model deployment; model evaluation;
model interpretability; model monitoring; model training; Monte Carlo; Monte Carlo simulation; multivariate analysis;
MXNet; named entity recognition; neural networks; NLTK; numerical methods; NumPy; object detection; OCR;
online learning; ONNX; ontologies; OpenAI API; OpenCV; OpenGL; operations research; pandas; parallel computing; PCA;
personalization; pgvector; physics; Pinecone; Plotly; predictive analytics; predictive modeling; predictive models;
probability; prompt engineering; PyTorch Lightning; quantum computing; question answering; R Shiny; RAG;
random forests; recommender systems; regression; reinforcement learning; RNNs; RStudio; SageMaker;
scientific computing; scikit-learn; SciPy; Seaborn; search ranking; search relevance; semi-supervised learning;
sentiment analysis; sklearn; spaCy; speech recognition; speech synthesis; statistical methods; statistical modeling;
statistical models; statistics; supervised learning; support vector machines; survival analysis; SVM;
TensorFlow Serving; TensorRT; text classification; text mining; TFX; Theano; tidyverse; time series analysis;
time series forecasting; topic modeling; TorchServe; transfer learning; transformers; Triton Inference Server;
Unity3D; Unreal Engine; unsupervised learning; vector databases; Vertex AI; virtual reality; Vulkan; Weaviate;
Weights & Biases; XGBoost
# operations
incident management; post-incident review; reliability engineering; autoscaling; auto scaling; tracing;
infrastructure automation; network optimization; cloud architecture; cloud storage; distributed applications;
security concepts; web technologies; mobile web; Active Directory; AKS; Amazon Web Services; Ansible; Apache Tomcat;
application security; Argo CD; ArgoCD; authentication; AWS; AWS Lambda; Azure; Bamboo; Bazel; Bitbucket;
chaos engineering; CI/CD; CircleCI; cloud computing; cloud infrastructure; cloud platforms; cloud services;
cloud technologies; CloudFormation; CloudWatch; CMake; container orchestration; containerization; containers;
continuous delivery; continuous deployment; continuous integration; cybersecurity; DevOps; DevSecOps; DigitalOcean;
disaster recovery; Docker; EC2; ECS; EKS; encryption; Envoy; Fargate; FedRAMP; GCP; GDPR; Git; GitHub; GitHub Actions;
GitLab; GitLab CI; GitOps; GKE; Google Cloud; Google Cloud Platform; Gradle; Helm; Heroku; high availability; HIPAA;
IaC; IAM; IBM Cloud; identity management; incident response; information security; infrastructure as code; ISO 27001;
Istio; Jaeger; Jenkins; K8s; Kong; Kubernetes; LDAP; Linux; load balancing; macOS; malware analysis; Maven;
Microsoft Azure; Netlify; network security; Nginx; NIST; npm; OAuth; OAuth2; observability; Okta; on-call;
OpenID Connect; OpenShift; OpenTelemetry; Oracle Cloud; OWASP; PagerDuty; PCI; PCI DSS; penetration testing;
performance optimization; performance tuning; PKI; platform engineering; Pulumi; Puppet; RDS; reverse engineering;
RHEL; S3; SaltStack; SAML; SIEM; site reliability engineering; SNS; SOC 2; Spinnaker; SQS; SRE; SSO; Subversion; SVN;
system administration; TeamCity; Terraform; threat modeling; Tomcat; Travis CI; TravisCI; Ubuntu; Unix; Vault; Vercel;
version control; virtualization; VMware; VPC; Windows Server
# business
business requirements; stakeholder management; accounting; ad tech; aerospace; Agile; agile development;
agile environment; agile methodologies; artificial intelligence; Asana; auditing; automotive repair; B2B SaaS;
big data; billing; billing systems; BLS; budgeting; change management; code reviews; computational advertising;
computer vision; Confluence; content marketing; CPR; credit risk; CRM; customer segmentation; customer service;
customer support; data analysis; data analytics; data engineering; data entry; data science; debugging;
digital advertising; digital marketing; documentation; driver's license; e-commerce; EHR; electronic medical records;
email marketing; EMR systems; ERP; financial analysis; financial modeling; fintech;
full software development lifecycle; geology; geotechnical engineering; Google Sheets; Google Workspace;
healthcare data; inventory management; Jira; Kanban; lean manufacturing; logistics; machine learning; market research;
marketing analytics; medical terminology; Microsoft Excel; Microsoft Office; Microsoft Word; mining; MS Excel;
MS Office; national security; natural language processing; NLP; Notion app; Office 365; open source;
open source software; pair programming; patient care; peer-reviewed publications; people management;
phlebotomy; PowerPoint; procurement; product analytics; product management; program management; project management;
public health; publications; requirements analysis; requirements gathering; research; risk assessment;
risk management; root cause analysis; SaaS; sales operations; Scrum; SDLC; SEM; SEO; SharePoint; Six Sigma;
software design; software development; software development lifecycle; software engineering; supply chain;
survey design; technical documentation; technical writing; Trello; troubleshooting; typing; underwriting;
vehicle maintenance; Visio; vital signs; web analytics
"""

LANGUAGE = ("language", "languages", "python", "java", "c++", "rust", "javascript", "typescript", "ruby", "scala", "kotlin", "sql", "programming", "coding",
    "c#", "matlab", "php", "perl", "golang", "backend", "microservices", "code", "scripting")  # fmt: skip
STATISTICS = (*LANGUAGE, "sas", "stata", "spss", "statistical", "tableau", "statistics", "analysis", "modeling")

GUARDED = (
    Alias("algorithms", Source(""), near=("data structures", "complexity", "coding")),
    Alias("optimization", Source(""), near=("convex", "numerical", "linear programming", "algorithms", "mathematical", "simulation", "trajectory")),
    Alias("analytical", Source(""), near=("skills", "abilities", "ability", "thinker", "mind")),
    Alias("statistical", Source(""), near=("background", "skills", "aptitude")),
    Alias("quantitative", Source(""), near=("background", "skills", "aptitude", "ability")),
    Alias("Go", Source(""), True, (*LANGUAGE, "docker", "kubernetes", "grpc"), ("to", "through", "beyond", "above", "live", "ahead", "further", "for"), ("we", "you", "to", "will", "and we", "who")),
    Alias("R", Source(""), True, STATISTICS, ("&",), ("&", "h", "p")),
    Alias("C", Source(""), True, (*LANGUAGE, "embedded", "firmware", "linux", "assembly"), (), ("series", "vitamin", "class", "level", "section")),
    Alias("payments", Source(""), near=("processing", "fintech", "billing", "gateway", "gateways", "apis", "industry", "domain", "experience")),
    Alias("programming", Source(""), not_before=("languages", "language", "interface", "interfaces", "team", "teams", "staff", "schedule", "events", "in", "with"), not_after=("television", "radio", "event", "events", "community", "youth", "our", "academic", "linear", "integer", "dynamic", "public")),
    Alias("architecture", Source(""), not_before=("firm", "firms", "team", "teams", "office", "students", "degree", "review board"), not_after=("of our", "design and", "en", "building", "landscape", "degree in", "residential", "commercial")),
    Alias("automation", Source(""), not_before=("team", "teams", "engineer", "engineers", "company", "industry", "with"), not_after=("the", "end", "infrastructure", "pipeline", "home", "office", "industrial", "like")),
    Alias("leadership", Source(""), not_before=("team", "teams", "principles", "principle", "role", "roles", "position", "positions", "program", "group", "members", "opportunities"), not_after=("senior", "executive", "our", "the", "with", "company", "to", "by", "from", "site", "school", "sales", "product", "s", "and", "business", "under", "stakeholders", "across", "functional", "engineering", "organizational")),
    Alias("information systems", Source(""), not_after=("maintaining", "of", "our"), not_before=("team", "department", "to")),
    Alias("English", Source(""), not_before=("degree", "literature", "version", "department", "major", "teacher", "translation"), not_after=("in plain",)),
    Alias("flexibility", Source(""), not_before=("to", "for"), not_after=("the", "work", "your", "remote work and", "offer", "offers", "more", "schedule")),
    Alias("creative", Source(""), not_before=("agency", "agencies", "team", "teams", "director", "directors", "assets", "content", "tools", "cloud", "suite", "services", "industry", "industries", "work", "solutions", "briefs")),
    Alias("networking", Source(""), near=("linux", "security", "cloud", "distributed", "kubernetes", "operating systems", "tcp", "storage", "databases", "protocols", "infrastructure", "systems", "software"), not_before=("events", "event", "opportunities", "skills", "with", "sessions")),
    Alias("batch", Source(""), near=("real time", "realtime", "streaming", "pipelines", "near real time"), not_before=("size", "sizes", "of", "normalization", "processing", "jobs")),
    Alias("realtime", Source("")), Alias("cleansing", Source("")), Alias("documenting", Source("")), Alias("configuration", Source("")),
    Alias("deployment", Source(""), not_before=("of", "to"), not_after=("the", "of", "a", "and")),
    Alias("coding", Source(""), not_before=("round", "rounds", "session", "exercise", "in", "with", "interview", "interviews", "challenge", "challenges", "test", "bootcamp", "bootcamps", "standards", "languages", "agents", "agent", "assistants", "assistant")),
    Alias("backlog", Source("")),
    Alias("mathematical", Source(""), near=("background", "skills", "aptitude", "ability"), not_before=("concepts", "form", "models", "operations", "or")),
    Alias("Rust", Source(""), True, (*LANGUAGE, "go", "systems", "linux"), ("belt",), ()),
    Alias("Swift", Source(""), True, (*LANGUAGE, "ios", "objective c", "swiftui", "mobile", "apple"), (), ()),
    Alias("Scala", Source(""), True),
    Alias("Ruby", Source(""), True),
    Alias("Lua", Source(""), True), Alias("HTTP", Source(""), True), Alias("SAFe", Source(""), True),
    Alias("Julia", Source(""), True, STATISTICS),
    Alias("Dart", Source(""), True, ("flutter", "mobile", *LANGUAGE)),
    Alias("React", Source(""), True, (), ("to", "quickly")),
    Alias("Vue", Source(""), True),
    Alias("Svelte", Source(""), True),
    Alias("Ember", Source(""), True),
    Alias("Flask", Source(""), True),
    Alias("Spring", Source(""), True, ("java", "boot", "hibernate", "framework", "frameworks", "mvc", "kotlin"), ("2024", "2025", "2026", "2027", "internship", "semester", "term"), ("summer", "fall", "or")),
    Alias("Node", Source(""), True, ("javascript", "react", "js", "typescript", "backend", "express", "python")),
    Alias("Express", Source(""), True, ("node", "node.js", "nodejs", "react", "javascript")),
    Alias("Excel", Source(""), True, (), ("in", "at", "as", "within"), ("to", "will", "and", "who", "you", "can")),
    Alias("Word", Source(""), True, ("excel", "powerpoint", "office", "microsoft"), ("of",)),
    Alias("Access", Source(""), True, ("excel", "powerpoint", "microsoft", "sql"), ("to",)),
    Alias("Outlook", Source(""), True, ("excel", "powerpoint", "microsoft", "word")),
    Alias("Chef", Source(""), True, ("puppet", "ansible", "terraform", "saltstack", "devops")),
    Alias("Consul", Source(""), True, ("vault", "terraform", "kubernetes", "nomad")),
    Alias("Spark", Source(""), True, (), ("joy", "curiosity", "innovation", "conversations", "a", "your", "plug"), ("the",)),
    Alias("Hive", Source(""), True, ("spark", "hadoop", "presto", "sql", "hdfs", "impala", "pig")),
    Alias("Pig", Source(""), True, ("hive", "hadoop", "spark")),
    Alias("Storm", Source(""), True, ("kafka", "spark", "flink", "streaming")),
    Alias("Flink", Source(""), True),
    Alias("Pulsar", Source(""), True),
    Alias("Iceberg", Source(""), True, ("delta", "hudi", "parquet", "spark", "lake", "trino")),
    Alias("Lambda", Source(""), True, ("aws", "s3", "ec2", "serverless", "dynamodb")),
    Alias("Glue", Source(""), True, ("aws", "s3", "redshift", "athena", "emr")),
    Alias("Oracle", Source(""), True, ("database", "databases", "sql", "mysql", "postgresql", "postgres", "rdbms", "db2", "sql server")),
    Alias("DB2", Source(""), True),
    Alias("Ray", Source(""), True, ("spark", "dask", "kubeflow", "distributed", "ml", "serve")),
    Alias("Cursor", Source(""), True, ("copilot", "claude", "ai", "chatgpt", "coding")),
    Alias("Copilot", Source(""), True),
    Alias("Claude", Source(""), True),
    Alias("Gemini", Source(""), True),
    Alias("OpenAI", Source(""), True, ("api", "apis", "models", "llm", "llms", "gpt", "langchain", "claude", "anthropic")),
    Alias("Unity", Source(""), True, ("unreal", "c#", "game", "engine", "3d")),
    Alias("Segment", Source(""), True, ("amplitude", "mixpanel", "braze")),
    Alias("Heap", Source(""), True, ("amplitude", "mixpanel")),
    Alias("Mode", Source(""), True, ("tableau", "looker")),
    Alias("Stitch", Source(""), True, ("fivetran", "airbyte", "etl")),
    Alias("Rest", Source(""), True, ("api", "apis", "json", "soap", "services", "http", "graphql")),
    Alias("REST", Source(""), True),
    Alias("Workday", Source(""), True),
    Alias("ML", Source(""), True), Alias("AI", Source(""), True), Alias("SQL", Source(""), True), Alias("LLM", Source(""), True),
)  # fmt: skip


def _listed(lines: str) -> Iterator[str]:
    """The names of a list with a semicolon between them; lines that begin with "#" say what follows."""
    for line in lines.splitlines():
        if not line.startswith("#"):
            yield from (name.strip() for name in line.split(";") if name.strip())


def _compiled() -> dict[str, Alias]:
    names: dict[str, Alias] = {}
    books = (known_habits, known_professions, known_data, known_operations, known_software)
    for lines in (*(book.NAMES for book in books), PLAIN):
        names |= {name: Alias(name, Source("")) for name in _listed(lines)}
    for book in (known_professions, known_data, known_operations, known_software):
        names |= {name: Alias(name, Source(""), True) for name in _listed(book.EXACT)}
    return names | {alias.text: alias for alias in GUARDED}


KNOWN_TERMS = _compiled()
HABITS = frozenset(
    [*_listed(known_habits.NAMES), "leadership", "flexibility", "creative"]
)  # those of them that name traits and ways of working
