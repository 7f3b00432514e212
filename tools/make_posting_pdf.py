"""Writes postings/halyard-vision-intern.pdf, the example workspace's PDF posting: `python tools/make_posting_pdf.py`."""

from pathlib import Path

import typst

POSTING = """
#set document(title: "Computer Vision Intern, Halyard Robotics")
#set page(paper: "a4", margin: 24mm)
#set text(size: 10.5pt)
#set par(justify: true)
= Computer Vision Intern
*Halyard Robotics* · Rotterdam, Netherlands · on-site

Halyard Robotics builds the small boats that inspect harbour walls. Our boats see badly in
muddy water, and that is where you come in. Fourteen weeks, starting September 6, 2027.

== What you will do
- Train and evaluate object detection and image segmentation models on sonar and camera
  images of harbour walls
- Build a visual search tool with which an inspector finds similar cracks in older pictures, using
  contrastive learning and approximate nearest neighbours
- Reduce the latency of model inference on the boat's small computer, for example by quantization
- Document your experiments so that a colleague can reproduce them

== You bring
- Current enrolment in a Bachelor's or Master's programme in Computer Science, Robotics or a
  comparable field
- Good knowledge of convolutional networks, or of vision transformers
- Fluency in Python, and working knowledge of C++ or Rust
- Experience with NumPy and PyTorch
- An understanding of overfitting, data leakage and cross-validation
- Version control with Git and the habit of writing tests
- Curiosity, and the courage to say that a result doesn't convince you

== Would be a plus
- Self-supervised learning or multimodal models
- ROS, or other robotics middleware
- A sailing licence (really)

== What we offer
A monthly stipend of €1,450, a bunk for the first week, and swimming lessons.
"""


def main() -> None:
    """Compile the posting."""
    target = Path(__file__).resolve().parent.parent / "postings" / "halyard-vision-intern.pdf"
    target.write_bytes(typst.compile(POSTING.encode(), format="pdf", timestamp=0))


if __name__ == "__main__":
    main()
