"""Names from running and guarding systems that postings ask for: cloud, delivery, observability, networks, security."""

NAMES = """
# cloud
AWS CDK; AWS Certified Solutions Architect; AWS certification; AWS CloudTrail; AWS Fargate; AWS IoT; AWS services;
AWS Step Functions; AWS Batch; Amazon Aurora; Amazon Bedrock; Amazon EC2; Amazon EKS; Amazon EMR; Amazon Kinesis;
Amazon RDS; Amazon S3; Amazon SQS; App Engine; Aurora; Azure Active Directory; Azure AD; Azure AKS; Azure App Service;
Azure Blob Storage; Azure Cosmos DB; Azure Databricks; Azure DevOps; Azure Event Hubs; Azure Functions;
Azure Kubernetes Service; Azure Logic Apps; Azure Monitor; Azure Pipelines; Azure services; Azure SQL; Azure Storage;
Azure Stream Analytics; Azure Synapse Analytics; Azure Cognitive Services; Cognitive Services; Azure OpenAI; Entra ID;
Cloud Functions; Cloud Run; Cloud SQL; Cloud Storage; Cloud Composer; Compute Engine; Elastic Beanstalk; EBS; EFS;
EventBridge; GCS; Google App Engine; Google Cloud Functions; Google Cloud Storage; Google Kubernetes Engine; KMS;
Lightsail; Route 53; Step Functions; AWS Lake Formation; AWS Organizations; AWS networking; Alibaba Cloud; Linode;
Rackspace; OpenStack; OCI; Cloud Foundry; PCF; Fly.io; Render.com; Cloudflare; Cloudflare Workers; Akamai; Fastly;
CloudFront; AlloyDB; Cloud Spanner; Spanner; cloud-native; cloud native; cloud native technologies;
cloud-native applications; cloud-native development; cloud-native architecture; cloud-native technologies;
cloud native architecture; cloud-based applications; cloud-based services; cloud-based systems;
cloud-based technologies; cloud-based infrastructure; cloud-based solutions; cloud-based platforms;
cloud-based architecture; cloud applications; cloud development; cloud deployment; cloud deployments;
cloud environments; cloud environment; cloud engineering; cloud migration; cloud migrations; cloud networking;
cloud operations; cloud providers; cloud provider; cloud security; cloud software; cloud solutions; cloud systems;
cloud-scale; cloud data platforms; cloud data warehouses; cloud data warehouse; cloud databases;
cloud computing platforms; cloud computing services; cloud computing technologies; cloud cost optimization;
cost optimization; FinOps; hybrid cloud; multi-cloud; public cloud; public clouds; private cloud; on-premises;
on-premise infrastructure; on-prem; IaaS; PaaS; FaaS; SaaS platforms; SaaS applications; SaaS products;
software as a service; platform as a service; infrastructure as a service; serverless architecture;
serverless architectures; serverless computing; serverless technologies; virtual private clouds; object storage;
block storage; storage systems; distributed storage; distributed computing; distributed databases;
distributed software applications; distributed data systems; distributed architectures; distributed architecture;
distributed system design; grid computing; cluster computing; compute clusters; GPU clusters; cluster management;
Kubernetes operators; Kubernetes administration; Helm charts; Kustomize; K3s; EKS Anywhere; Docker Compose;
Docker Swarm; Docker containers; Podman; containerd; LXC; container technologies; container technology;
container platforms; containerized applications; containerized environments; containerised applications;
containerization technologies; containerization tools; orchestration tools; orchestration systems; Mesos;
Apache Mesos; Slurm; LSF; virtualization technologies; Hyper-V; KVM; QEMU; Xen; vSphere; ESXi; Proxmox; Nutanix;
Citrix; VDI; infrastructure engineering; infrastructure management; infrastructure monitoring; infrastructure design;
infrastructure provisioning; infrastructure tooling; infrastructure-as-code tools; infrastructure-as-code;
provisioning; configuration management tools; Terragrunt; Terraform modules; OpenTofu; CDK; Crossplane;
CloudFormation templates; ARM templates; Chef Infra; CFEngine; Rundeck; AWX; Ansible playbooks
# delivery and watching
CI/CD pipelines; CI/CD pipeline; CI/CD tools; CI/CD practices; CI/CD processes; CI/CD systems; CICD; CI and CD;
continuous integration/continuous delivery; continuous integration/continuous deployment;
continuous integration and delivery; continuous integration and continuous delivery;
continuous integration and deployment; continuous integration and continuous deployment; DevOps practices;
DevOps tools; DevOps principles; DevOps culture; DevOps methodologies; DevOps engineering; Flux CD; FluxCD; Tekton;
Harness.io; Buildkite; Drone CI; Codefresh; Octopus Deploy; UrbanCode; AWS CodePipeline; CodePipeline; CodeBuild;
CodeDeploy; Google Cloud Build; Cloud Build; Skaffold; Concourse CI; GoCD; Semaphore CI; AppVeyor; Renovate;
Dependabot; monitoring; system monitoring; systems monitoring; application monitoring;
application performance monitoring; APM; performance monitoring; monitoring tools; monitoring systems;
monitoring solutions; monitoring and alerting; monitoring and observability; monitoring and logging; logging;
logging and monitoring; log analysis; log management; log aggregation; centralized logging; structured logging;
alerting; alerting systems; observability tools; observability platforms; metrics collection; distributed tracing;
telemetry; telemetry data; health checks; service level objectives; service level agreements; SLOs; SLIs;
error budgets; runbooks; playbooks; postmortems; post-mortems; blameless postmortems; root-cause analysis;
incident resolution; incident handling; incident reports; production incidents; production issues; production support;
production operations; production systems; production software; production troubleshooting; application support;
technical support; operational support; operational excellence; operations support; on-call rotation;
on-call rotations; on-call support; on-call duties; on-call experience; on-call schedule; 24/7 support; 24x7 support;
live site operations; service reliability; system reliability; site reliability; reliability; resilience engineering;
capacity planning; capacity management; performance engineering; system performance; application performance;
performance improvements; performance bottlenecks; performance tuning and optimization; performance metrics;
query performance; scalability testing; disaster recovery planning; business continuity; business continuity planning;
backup and recovery; backup and restore; backups; data backup; failover; ITIL; ITSM; IT service management;
ITIL processes; change control; problem management; service desk; help desk; helpdesk; helpdesk support;
desktop support; IT support; IT operations; IT infrastructure; IT systems; IT security; IT administration;
IT governance; IT asset management; asset management; ticketing systems; ticketing system; ticketing tools;
remote support; hardware troubleshooting; software installation; software configuration; software troubleshooting;
patch management; patching; endpoint management; mobile device management; MDM solutions; Microsoft Intune; Intune;
SCCM; Jamf; Group Policy; Exchange Server; Microsoft Exchange; Windows Server administration; Windows administration;
Linux administration; Linux system administration; Linux systems administration; Linux servers;
Linux/Unix administration; Unix administration; systems administration; system administrators; server administration;
database administration; network administration; Linux systems; Linux environments; Linux environment;
Linux operating systems; Linux operating system; Windows environments; Windows operating systems; Windows 10;
Windows 11; Red Hat; Red Hat Enterprise Linux; CentOS; Debian; Fedora; Alpine Linux; SUSE; Solaris; HP-UX; FreeBSD;
z/OS; mainframe; mainframes; AS/400; IBM i; IBM mainframe; Grafana Loki; Zipkin; Dynatrace; AppDynamics; SolarWinds;
Nagios; Zabbix; Sensu; Icinga; InfluxDB; Telegraf; StatsD; Fluent Bit; Logstash; ELK; ELK stack; Elastic Stack;
Filebeat; Graylog; Sumo Logic; Opsgenie; VictorOps; StatusPage; Chronosphere; Lightstep; Bigpanda; HAProxy; F5;
NGINX Ingress; Traefik; Linkerd; Consul Connect; etcd; ZooKeeper; Apache ZooKeeper; Terraform Cloud; HashiCorp Vault;
HashiCorp; secrets management; secret management; certificate management; SSL certificates; key management;
platform reliability; platform operations; MLOps platforms; infrastructure as code tools; process automation;
task automation; IT automation; network automation; runbook automation; toil reduction
# networks
network engineering; network design; network architecture; network protocols; network infrastructure;
network management; network monitoring; network troubleshooting; network operations; network configuration;
network topology; network fundamentals; networking concepts; networking fundamentals; networking technologies;
computer networks; TCP; UDP; IP networking; IPv4; IPv6; DHCP; NAT; VLANs; VLAN; VPN; VPNs; BGP; OSPF; EIGRP; MPLS;
SD-WAN; SDN; software-defined networking; NFV; LAN/WAN; WLAN; Wi-Fi; WiFi; 802.11; Ethernet; subnetting;
routing protocols; routing and switching; routers; firewalls; firewall configuration; load balancers; proxies;
reverse proxies; packet analysis; packet capture; Wireshark; tcpdump; NetFlow; SNMP; SIP; VoIP; telephony;
unified communications; Cisco; Cisco IOS; Cisco Meraki; Meraki; Juniper; Palo Alto Networks; Palo Alto firewalls;
Fortinet; Arista; Aruba; Ubiquiti; CCNA; CCNP; CCIE; CompTIA; CompTIA A+; Network+; Security+; Linux+;
A+ certification; structured cabling; fiber optics; fiber optic; telecommunications; telecom networks;
wireless networks; wireless networking; wireless communications; wireless communication; wireless technologies;
wireless protocols; 5G; 4G; LTE; 5G NR; O-RAN; 3GPP; cellular networks; mobile networks; satellite communications;
network security protocols; zero trust; zero trust architecture; network virtualization; data center operations;
data center infrastructure; data centers; RDMA; InfiniBand; NVLink; NCCL
# security
software security; system security; web application firewalls; WAF; security architecture; security engineering;
security operations; security operations center; SOC operations; security analysis; security assessments;
security audits; security best practices; security compliance; security controls; security frameworks;
security governance; security incident response; security monitoring; security policies; security practices;
security principles; security protocols; security reviews; security risk assessment; security standards;
security testing tools; security tools; security vulnerabilities; security awareness; secure software development;
secure development; secure development lifecycle; secure coding practices; secure code review;
securing IT environments; secure systems; vulnerability assessment; vulnerability assessments;
vulnerability management; vulnerability scanning; vulnerability research; vulnerability analysis; exploit development;
ethical hacking; red teaming; red team; blue team; purple team; threat detection; threat hunting; threat intelligence;
threat analysis; threat modelling; threat assessment; intrusion detection; intrusion detection systems;
intrusion prevention; IDS/IPS; endpoint security; endpoint detection; EDR; XDR; antivirus; malware; phishing;
social engineering; digital forensics; computer forensics; forensics; incident investigation;
identity and access management; identity & access management; access control; access controls; access management;
role-based access control; RBAC; ABAC; privileged access management; single sign-on; multi-factor authentication; MFA;
two-factor authentication; authentication and authorization; authentication protocols;
identity providers; OIDC; JWT; JWTs; OAuth 2.0; Auth0; Keycloak; Ping Identity; CyberArk; SailPoint; Kerberos; SSL;
SSL/TLS; mTLS; public key infrastructure; public-key cryptography; hashing; hashing algorithms; digital signatures;
encryption algorithms; data encryption; encryptions; HSMs; data loss prevention; DLP; data protection; data masking;
tokenization of data; privacy engineering; privacy by design; GDPR compliance; HIPAA compliance; SOC 2 compliance;
SOC2; SOX; SOX compliance; CCPA; PCI compliance; ISO 27001 certification; ISO 27002; NIST 800-53;
NIST Cybersecurity Framework; NIST frameworks; CIS benchmarks; CMMC; FISMA; FIPS; MITRE ATT&CK; OWASP Top 10;
OWASP Top Ten; SAST; DAST; SCA tools; software composition analysis; SBOM; supply chain security; Snyk; Veracode;
Checkmarx; Burp Suite; Metasploit; Nmap; Nessus; Qualys; Rapid7; Tenable; Kali Linux; IDA Pro; Ghidra; YARA; Suricata;
CrowdStrike; SentinelOne; Microsoft Defender; Microsoft Sentinel; QRadar; ArcSight; Carbon Black; Wiz; Prisma Cloud;
Zscaler; CISM; CISA certification; CEH; OSCP; GIAC; cyber threats; cyber defense; cyber operations; cyber risk;
cyber security; information assurance; risk mitigation; regulatory compliance; compliance standards;
compliance requirements; compliance frameworks; audit trails; IT audit; physical security; anti-money laundering; AML
"""

EXACT = """
ACL; ACLs; AIX; ALB; APM; Ansible; Aurora; CISSP; CPU; EBS; ELB; ELK; FTP; Fluentd; Flux; Fortify; GPU; Graphite;
Helm; Honeycomb; KMS; LAN; Loki; NAT; Nomad; OCI; PAM; Packer; Puppet; RTO; Rancher; SCIM; SFTP; SLI; SLO; SRE; SREs;
SSH; SSL; Sentry; Snort; TLS; Tekton; Thanos; VM; VMs; VPCs; VPN; Vagrant; Vault; WAFs; WAN; Wiz; Zeek
"""
